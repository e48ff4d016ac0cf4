//! What all described tabs share, tried on each of them: opened, edited, refused, changed by another session, without an
//! answer, taken back, on a small screen, by keyboard alone.

use e2e::{Download, Journey, Locator, Look, any, containing};
use sandbox::{Effect, Fault, Received, demo};
use serde_json::{Value, json};

use crate::support::requests;

/// A form, and one of its fields.
struct Form {
    /// Below the account's address.
    address: &'static str,
    /// Below the account's path in the API.
    resource: &'static str,
    /// The section of the field, and its label.
    section: &'static str,
    label: &'static str,
    /// What is refused, and why.
    wrong: &'static str,
    why: &'static str,
    /// What is right, and what is sent of it.
    right: &'static str,
    name: &'static str,
    sent: fn() -> Value,
    done: &'static str,
}

const FORMS: [Form; 2] = [
    Form {
        address: "lines/0033972123456/forwards",
        resource: "line/0033972123456/options",
        section: "Renvoi quand il n'y a pas de réponse",
        label: "Après (s)",
        wrong: "3",
        why: "valeur comprise entre 5 et 60",
        right: "45",
        name: "forwardNoReplyDelay",
        sent: || json!(45),
        done: "Les renvois d'appel ont été mis à jour.",
    },
    Form {
        address: "lines/0033972123456/options",
        resource: "line/0033972123456/options",
        section: "Présentation du numéro",
        label: "Numéro présenté",
        wrong: "12",
        why: "12",
        right: "09 72 12 34 57",
        name: "displayNumber",
        sent: || json!("0033972123457"),
        done: "Les options de la ligne ont été enregistrées.",
    },
];

impl Form {
    fn address(&self) -> String {
        format!("web-cloud/voip/groups/{}/{}", demo::ACCOUNT, self.address)
    }

    fn path(&self) -> String {
        format!("/telephony/{}/{}", demo::ACCOUNT, self.resource)
    }

    async fn open(&self) -> Journey {
        self.open_with(Look::default()).await
    }

    /// The form of a line that forwards what is not answered, and is not anonymous.
    async fn open_with(&self, look: Look) -> Journey {
        let journey = Journey::with()
            .look(look)
            .signed_out_at(&self.address())
            .await;
        for (name, value) in [
            ("forwardNoReply", json!(true)),
            ("forwardNoReplyNature", json!("number")),
            ("forwardNoReplyNumber", json!("0033972123457")),
            ("forwardNoReplyDelay", json!(20)),
            ("forwardUnconditional", json!(false)),
            ("identificationRestriction", json!(false)),
            ("displayNumber", json!("0033972123456")),
        ] {
            self.set(&journey, name, value);
        }
        journey.sign_in(demo::TOKEN).await;
        self.field(&journey).wait().await;
        journey
    }

    fn set(&self, journey: &Journey, name: &str, value: Value) {
        journey.sandbox.world(|world| {
            let record = world.record(&self.path()).expect("a resource of the API");
            record.insert(name.to_owned(), value);
        });
    }

    fn stored(&self, journey: &Journey) -> Value {
        journey.sandbox.world(|world| {
            let record = world.record(&self.path()).expect("a resource of the API");
            record.get(self.name).cloned().unwrap_or_default()
        })
    }

    fn section(&self, journey: &Journey) -> Locator {
        journey.role("region", self.section)
    }

    fn field(&self, journey: &Journey) -> Locator {
        self.section(journey).field(self.label)
    }

    fn save(&self, journey: &Journey) -> Locator {
        self.section(journey).role("button", "Enregistrer")
    }

    fn writes(&self, journey: &Journey) -> Vec<Received> {
        requests(journey, "PUT", self.resource)
    }
}

#[tokio::test]
async fn a_field_is_refused_saved_alone_and_taken_back() {
    for form in &FORMS {
        let journey = form.open().await;
        journey.assert_accessible().await;
        let before = form.stored(&journey);
        let field = form.field(&journey);
        field.fill(form.wrong).await;
        journey.press("Escape").await;
        form.save(&journey).click().await;
        form.section(&journey).wait_text(containing(form.why)).await;
        assert_eq!(form.writes(&journey).len(), 0, "{}", form.name);

        field.fill(form.right).await;
        form.save(&journey).click().await;
        journey.wait_text(form.done).await;
        let sent = form.writes(&journey).pop().and_then(|write| write.json());
        let mut body = json!({});
        body[form.name] = (form.sent)();
        assert_eq!(sent, Some(body));
        assert_eq!(form.stored(&journey), (form.sent)());

        journey.role("button", "Rétablir").click().await;
        journey.wait_text("L'état précédent est rétabli").await;
        assert_eq!(form.stored(&journey), before);
        journey.finish().await;
    }
}

#[tokio::test]
async fn a_refusal_of_the_api_stands_at_the_field_and_nothing_typed_is_lost() {
    for form in &FORMS {
        let mut journey = form.open().await;
        journey.expect_error("status of 400");
        let words = format!("Parameter {} is not to our liking", form.name);
        let fault = Fault::status(400).saying("INVALID", &words);
        journey.sandbox.fault(fault.on("PUT", form.resource));
        let field = form.field(&journey);
        field.fill(form.right).await;
        form.save(&journey).click().await;
        form.section(&journey)
            .wait_text(containing("is not to our liking"))
            .await;
        assert_eq!(field.value().await, form.right);
        form.save(&journey).click().await;
        journey.wait_text(form.done).await;
        journey.finish().await;
    }
}

#[tokio::test]
async fn a_change_of_another_session_is_shown_before_it_is_written_over() {
    for form in &FORMS {
        let journey = form.open().await;
        let field = form.field(&journey);
        field.fill(form.right).await;
        let theirs = match (form.sent)() {
            Value::Number(_) => json!(31),
            _ => json!("0033972123458"),
        };
        form.set(&journey, form.name, theirs.clone());
        form.save(&journey).click().await;
        form.section(&journey)
            .wait_text(containing("Ces valeurs ont changé entre-temps"))
            .await;
        assert_eq!(form.stored(&journey), theirs);
        assert_eq!(field.value().await, form.right);
        form.save(&journey).click().await;
        journey.wait_text(form.done).await;
        assert_eq!(form.stored(&journey), (form.sent)());
        journey.finish().await;
    }
}

#[tokio::test]
async fn a_lost_answer_is_settled_by_reading() {
    for form in &FORMS {
        let mut journey = form.open().await;
        journey.expect_error("ERR_EMPTY_RESPONSE");
        let lost = Fault::new(Effect::DropAfter);
        journey.sandbox.fault(lost.on("PUT", form.resource));
        form.field(&journey).fill(form.right).await;
        form.save(&journey).click().await;
        journey.wait_text(form.done).await;
        assert_eq!(form.writes(&journey).len(), 1);
        assert_eq!(form.stored(&journey), (form.sent)());
        journey.finish().await;
    }
}

#[tokio::test]
async fn forms_fit_a_small_screen_and_are_used_by_keyboard_alone() {
    for form in &FORMS {
        let look = Look {
            width: 360,
            ..Look::default()
        };
        let journey = form.open_with(look).await;
        let fits = "document.documentElement.scrollWidth <= innerWidth";
        assert_eq!(journey.evaluate(fits).await, true);
        let kind = match form.name {
            "displayNumber" => "combobox",
            _ => "textbox",
        };
        journey.press_towards("Tab", kind, form.label).await;
        journey.press("Control+A").await;
        journey.type_text(form.right).await;
        journey.press("Escape").await;
        journey.press_towards("Tab", "button", "Enregistrer").await;
        journey.press("Enter").await;
        journey.wait_text(form.done).await;
        assert_eq!(form.stored(&journey), (form.sent)());
        journey.finish().await;
    }
}

const SHORT_NUMBERS: &str = "/telephony/ovhtel-12345-1/abbreviatedNumber";

async fn short_numbers() -> Journey {
    let address = format!("web-cloud/voip/groups/{}/abbreviated", demo::ACCOUNT);
    let journey = Journey::at(&address).await;
    table(&journey).wait().await;
    journey
}

fn table(journey: &Journey) -> Locator {
    journey.role("table", "Éléments")
}

/// The short numbers of the group, as the API has them.
fn stored(journey: &Journey) -> Vec<Value> {
    journey.sandbox.world(|world| {
        let records = world.records(SHORT_NUMBERS).expect("a list of the API");
        records.items.iter().cloned().map(Value::Object).collect()
    })
}

#[tokio::test]
async fn a_record_is_added_edited_deleted_and_brought_back() {
    let journey = short_numbers().await;
    journey.assert_accessible().await;
    let before = stored(&journey);
    journey
        .role("button", "Ajouter un numéro abrégé")
        .click()
        .await;
    let form = journey.role("dialog", "Ajouter un numéro abrégé");
    form.role("button", "Enregistrer").click().await;
    form.wait_text(containing("Ce champ est obligatoire."))
        .await;
    form.field("Numéro abrégé").fill("6123").await;
    form.field("Numéro cible").fill("06 12 34 56 78").await;
    form.role("button", "Enregistrer").click().await;
    form.wait_text(containing("doit débuter par 7")).await;
    form.field("Numéro abrégé").fill("7999").await;
    form.role("button", "Enregistrer").click().await;
    form.wait_gone().await;
    journey.wait_text("Numéro abrégé 7999 ajouté").await;
    let row = table(&journey).role("row", containing("7999"));
    row.wait_text(containing("+33 6 12 34 56 78")).await;
    let panel = journey.role("complementary", any());
    panel.wait_text(containing("7999")).await;

    row.role("button", containing("Modifier")).click().await;
    let form = journey.role("dialog", containing("Modifier"));
    form.field("Nom").fill("Durand").await;
    form.role("button", "Enregistrer").click().await;
    form.wait_gone().await;
    row.wait_text(containing("Durand")).await;
    let sent = requests(&journey, "PUT", "/abbreviatedNumber/7999").pop();
    let sent = sent.and_then(|write| write.json());
    assert_eq!(sent, Some(json!({"surname": "Durand"})));

    row.role("button", containing("Supprimer")).click().await;
    let question = journey.role("dialog", any());
    question.wait_text(containing("7999")).await;
    question.role("button", "Supprimer").click().await;
    question.wait_gone().await;
    row.wait_gone().await;
    assert_eq!(stored(&journey), before);
    journey.wait_text("Numéro abrégé 7999 supprimé").await;
    // One toast for each of the three changes, the latest at the end.
    let toasts = journey.role("region", "Notifications");
    toasts.role("button", "Rétablir").nth(2).click().await;
    row.wait_text(containing("Durand")).await;
    journey.finish().await;
}

#[tokio::test]
async fn a_list_imports_its_own_export_without_a_change_and_an_edited_one_row_by_row() {
    let journey = short_numbers().await;
    let before = stored(&journey);
    let Download { bytes, .. } = journey
        .download(journey.role("button", "Exporter CSV").click())
        .await;
    let dialog = open_import(&journey, &bytes).await;
    let unchanged = format!("{} inchangé", before.len());
    dialog.wait_text(containing(&unchanged)).await;
    dialog.role("button", "Fermer").nth(0).click().await;
    dialog.wait_gone().await;

    let more = [bytes, b"7998;0612345678;Anne;Petit\r\nx;y;z;w\r\n".to_vec()].concat();
    let dialog = open_import(&journey, &more).await;
    dialog.wait_text(containing("1 refusé")).await;
    dialog.role("button", "Importer").click().await;
    dialog
        .role("table", "Résultat de l'import")
        .role("row", containing("7998"))
        .wait_text(containing("Effectué"))
        .await;
    assert_eq!(stored(&journey).len(), before.len() + 1);
    journey.finish().await;
}

async fn open_import(journey: &Journey, bytes: &[u8]) -> Locator {
    journey.role("button", "Importer CSV").click().await;
    let dialog = journey.role("dialog", "Importer CSV");
    dialog.upload("abreges.csv", bytes).await;
    dialog.role("table", "Aperçu de l'import").wait().await;
    dialog
}

#[tokio::test]
async fn a_report_is_filtered_by_the_address_and_exported() {
    let address = format!(
        "web-cloud/voip/groups/{}/lines/{}/calls/history",
        demo::ACCOUNT,
        demo::LINE
    );
    let journey = Journey::at(&address).await;
    let table = journey.role("table", "Éléments");
    table.role("row", containing("Émis")).nth(0).wait().await;
    journey.assert_accessible().await;
    journey.field("Nature").select_option("Reçu").await;
    table.role("row", containing("Émis")).wait_gone().await;
    table.role("row", containing("Reçu")).nth(0).wait().await;
    journey.wait_url("filter=wayType").await;
    journey.reload().await;
    table.role("row", containing("Reçu")).nth(0).wait().await;
    assert_eq!(journey.field("Nature").value().await, "incoming");
    let file = journey
        .download(journey.role("button", "Exporter CSV").click())
        .await;
    assert!(file.text().contains("incoming") && !file.text().contains("outgoing"));
    journey.finish().await;
}
