//! From a description to elements of the page as it is now.

use serde_json::{Value, json};

use super::{FIELDS, Kind, Locator, Step};
use crate::name::{Name, readable};
use crate::page::Page;
use crate::records::plain;

/// How many candidates a failure lists.
const LISTED: usize = 40;

/// Roles that say nothing to someone who looks for an element.
const DULL: [&str; 9] = [
    "none",
    "generic",
    "StaticText",
    "InlineTextBox",
    "RootWebArea",
    "LineBreak",
    "paragraph",
    "ListMarker",
    "LayoutTable",
];

/// An element as assistive technology sees it.
#[derive(Debug, Clone)]
pub(super) struct Node {
    /// The browser's number of the DOM node.
    pub(super) id: u64,
    pub(super) role: String,
    pub(super) name: String,
}

impl Locator {
    /// The one element described, or why there is none.
    pub(super) async fn one(&self) -> Result<Node, String> {
        let found = self.all().await?;
        match <[Node; 1]>::try_from(found) {
            Ok([node]) => Ok(node),
            Err(found) => Err(self.not_one(&found).await),
        }
    }

    /// All elements that the last step describes: none as long as there is none to look inside of.
    pub(super) async fn all(&self) -> Result<Vec<Node>, String> {
        let mut scope = document(&self.page).await?;
        let (last, before) = self.steps.split_last().ok_or("an empty description")?;
        for step in before {
            match matching(&self.page, scope, step).await?.as_slice() {
                [node] => scope = node.id,
                [] => return Ok(Vec::new()),
                several => {
                    let count = several.len();
                    return Err(format!("there are {count} {step}, inside of which to look"));
                }
            }
        }
        matching(&self.page, scope, last).await
    }

    /// The page's handle on the one element.
    pub(super) async fn object(&self) -> Result<String, String> {
        let node = self.one().await?;
        object(&self.page, node.id).await
    }

    async fn not_one(&self, found: &[Node]) -> String {
        let (problem, candidates) = match found {
            [] => ("there is none; the page has", self.candidates().await),
            several => ("there are several", several.to_vec()),
        };
        let rows = candidates.iter().take(LISTED);
        let rows: String = rows
            .map(|n| format!("\n  {} “{}”", n.role, n.name))
            .collect();
        let more = candidates.len().saturating_sub(LISTED);
        let more = if more > 0 {
            format!("\n  … and {more} more")
        } else {
            String::new()
        };
        format!("{problem}:{rows}{more}")
    }

    /// What else there is, those of the role sought first.
    async fn candidates(&self) -> Vec<Node> {
        let tree = self
            .page
            .cdp("Accessibility.getFullAXTree", json!({}))
            .await;
        let mut nodes = nodes(&tree.unwrap_or_default());
        nodes.retain(|node| !DULL.contains(&node.role.as_str()));
        let sought = |node: &Node| match self.steps.last().map(|step| &step.kind) {
            Some(Kind::Role(role)) => node.role == *role,
            Some(Kind::Field) => FIELDS.contains(&node.role.as_str()),
            _ => node.role == "Iframe",
        };
        nodes.sort_by_key(|node| !sought(node));
        nodes
    }
}

/// The browser's handle for script on a node.
pub(super) async fn object(page: &Page, id: u64) -> Result<String, String> {
    let answer = cdp(page, "DOM.resolveNode", json!({ "backendNodeId": id })).await?;
    Ok(plain(&answer["object"]["objectId"]))
}

async fn document(page: &Page) -> Result<u64, String> {
    let answer = cdp(page, "DOM.getDocument", json!({ "depth": 0 })).await?;
    answer["root"]["backendNodeId"]
        .as_u64()
        .ok_or_else(|| "there is no document".to_owned())
}

async fn matching(page: &Page, scope: u64, step: &Step) -> Result<Vec<Node>, String> {
    let mut found = Vec::new();
    for role in roles(&step.kind) {
        let query = json!({ "backendNodeId": scope, "role": role });
        let answer = cdp(page, "Accessibility.queryAXTree", query).await?;
        for node in nodes(&answer) {
            if node.id != scope && is_called(page, &node, &step.name).await? {
                found.push(node);
            }
        }
    }
    if let Some(nth) = step.nth {
        found = found.into_iter().skip(nth).take(1).collect();
    }
    if matches!(step.kind, Kind::Frame) {
        for frame in &mut found {
            frame.id = content_document(page, frame.id).await?;
        }
    }
    Ok(found)
}

fn roles(kind: &Kind) -> Vec<&str> {
    match kind {
        Kind::Role(role) if role == "img" => vec!["image"],
        Kind::Role(role) => vec![role],
        Kind::Field => FIELDS.to_vec(),
        Kind::Frame => vec!["Iframe"],
    }
}

/// Whether this is what a user would call the element. Rows, list items and the like have no name
/// of their own: what they say stands for it.
async fn is_called(page: &Page, node: &Node, name: &Name) -> Result<bool, String> {
    if *name == Name::Any || !node.name.is_empty() {
        return Ok(name.matches(&node.name));
    }
    let object = object(page, node.id).await?;
    let text = page.call_on(
        &object,
        "function () { return this.innerText }",
        Value::Null,
    );
    Ok(name.matches(text.await?.as_str().unwrap_or_default()))
}

async fn content_document(page: &Page, frame: u64) -> Result<u64, String> {
    let answer = cdp(page, "DOM.describeNode", json!({ "backendNodeId": frame })).await?;
    let id = answer["node"]["contentDocument"]["backendNodeId"].as_u64();
    id.ok_or_else(|| "the iframe shows no document of this origin".to_owned())
}

/// The nodes of an answer that assistive technology is told about.
fn nodes(answer: &Value) -> Vec<Node> {
    let all = answer["nodes"].as_array().map_or(&[][..], Vec::as_slice);
    let told = all.iter().filter(|node| node["ignored"] != true);
    let node = |node: &Value| {
        Some(Node {
            id: node["backendDOMNodeId"].as_u64()?,
            role: plain(&node["role"]["value"]),
            name: readable(&plain(&node["name"]["value"])),
        })
    };
    told.filter_map(node).collect()
}

async fn cdp(page: &Page, method: &str, params: Value) -> Result<Value, String> {
    let answer = page.cdp(method, params).await;
    answer.map_err(|error| error.to_string())
}
