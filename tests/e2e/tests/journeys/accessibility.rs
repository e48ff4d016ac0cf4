//! Every page and dialog, by axe-core: in light and dark, on a wide and a narrow screen.

use e2e::{Journey, any, containing};
use sandbox::{Effect, Fault, demo};

use crate::support::{ddi, ddi_of};

/// Width and height in CSS pixels: a desk, and a telephone.
const SCREENS: [(u32, u32); 2] = [(1440, 900), (360, 740)];

#[tokio::test]
async fn the_sign_in_page() {
    let setup = Journey::with().config("applicationKey", demo::APPLICATION_KEY);
    let journey = setup.signed_out_at("").await;
    journey.role("button", "Se connecter").wait().await;
    let mut audit = Audit::of(&journey);
    audit.look("token").await;
    journey
        .role("radio", "Avec les clés d'une application")
        .click()
        .await;
    journey.field("Clé consommateur").wait().await;
    journey.role("button", "Se connecter").click().await;
    journey.wait_text("Ce champ est obligatoire.").await;
    audit.look("keys, one missing").await;
    audit.conclude();
    journey.finish().await;
}

#[tokio::test]
async fn the_groups_and_the_lists() {
    let group = format!("web-cloud/voip/groups/{}", demo::ACCOUNT);
    let journey = Journey::start().await;
    journey.role("link", "Siège Lyon").wait().await;
    let mut audit = Audit::of(&journey);
    audit.look("groups").await;
    for list in ["lines", "numbers", "fax", "abbreviated"] {
        journey.open(&format!("{group}/{list}")).await;
        journey
            .role("status", containing(" services"))
            .nth(0)
            .wait()
            .await;
        audit.look(list).await;
    }
    audit.conclude();
    journey.finish().await;
}

#[tokio::test]
async fn the_general_page_of_a_service() {
    let group = format!("web-cloud/voip/groups/{}", demo::ACCOUNT);
    let journey = Journey::at(&format!("{group}/numbers/{}", demo::EASY_HUNTING_NUMBER)).await;
    journey
        .role("heading", "Informations générales")
        .wait()
        .await;
    let mut audit = Audit::of(&journey);
    audit.look("number").await;
    journey
        .role("button", "Modifier la description")
        .click()
        .await;
    journey.role("dialog", any()).wait().await;
    audit.look("description").await;
    journey.open(&format!("{group}/lines/{}", demo::LINE)).await;
    journey
        .role("heading", "Informations générales")
        .wait()
        .await;
    audit.look("line").await;
    journey
        .open(&format!("{group}/lines/{}/calls/interception", demo::LINE))
        .await;
    journey.wait_text("Cet écran n'existe pas encore ici").await;
    audit.look("not built").await;
    journey.open("nowhere").await;
    journey.wait_text("Page introuvable").await;
    audit.look("not found").await;
    audit.conclude();
    journey.finish().await;
}

#[tokio::test]
async fn the_ddi_page_and_its_forms() {
    let journey = Journey::at(&ddi_of(demo::CAMPUS_ACCOUNT, demo::BIG_DDI_NUMBER)).await;
    journey.role("row", containing("0000")).nth(0).wait().await;
    let mut audit = Audit::of(&journey);
    audit.look("table").await;
    journey.open(&ddi()).await;
    for (opener, name) in [
        ("+ Ajouter une règle", "add"),
        ("Modifier la règle 10", "edit"),
        ("Supprimer la règle 10", "delete"),
        ("Importer CSV", "import"),
        ("Journal", "journal"),
    ] {
        journey.role("button", opener).click().await;
        let dialog = journey.role("dialog", any());
        dialog.wait().await;
        audit.look(name).await;
        journey.press("Escape").await;
        dialog.wait_gone().await;
    }
    journey.role("button", "+ Ajouter une règle").click().await;
    journey.role("button", "Enregistrer").click().await;
    journey.wait_text("Saisissez une extension.").await;
    audit.look("add with errors").await;
    audit.conclude();
    journey.finish().await;
}

#[tokio::test]
async fn the_import_and_the_toast() {
    let journey = Journey::at(&ddi()).await;
    journey.role("button", "Importer CSV").click().await;
    let dialog = journey.role("dialog", any());
    let csv = b"extension;destination;description\n11;0033972123457;Nouveau\n10;0033972123458;Autre\nxx;1;Faux\n";
    dialog
        .role("button", containing("Choisir un fichier"))
        .upload("regles.csv", csv)
        .await;
    dialog.role("row", containing("Nouveau")).wait().await;
    let mut audit = Audit::of(&journey);
    audit.look("preview").await;
    dialog.role("button", containing("Importer")).click().await;
    dialog.role("button", "Annuler l'import").wait().await;
    audit.look("outcome").await;
    audit.conclude();
    journey.finish().await;
}

#[tokio::test]
async fn an_error_and_a_session_that_has_ended() {
    let mut journey = Journey::at(&ddi()).await;
    journey.role("row", containing("Accueil")).wait().await;
    journey.expect_error("status of 500");
    journey.expect_error("status of 401");
    journey
        .sandbox
        .fault(Fault::status(500).on("GET", "/ddi$").times(3));
    journey.role("button", "Rafraîchir").click().await;
    journey
        .role("alert", containing("Les règles n'ont pas pu être lues"))
        .wait()
        .await;
    let mut audit = Audit::of(&journey);
    audit.look("error").await;
    journey
        .sandbox
        .fault(Fault::new(Effect::ExpireSession).on("GET", "/ddi$"));
    journey.role("button", "Rafraîchir").click().await;
    journey
        .role("dialog", "Votre session a expiré")
        .wait()
        .await;
    audit.look("renewal").await;
    audit.conclude();
    journey.finish().await;
}

/// Gathers what is wrong with several states of a page, so that one run tells all of it.
pub(crate) struct Audit<'j> {
    journey: &'j Journey,
    found: Vec<String>,
}

impl<'j> Audit<'j> {
    pub(crate) fn of(journey: &'j Journey) -> Self {
        Self {
            journey,
            found: Vec::new(),
        }
    }

    /// Looks at the page as it is now, on every screen, in light and dark.
    pub(crate) async fn look(&mut self, state: &str) {
        for (width, height) in SCREENS {
            self.journey.set_viewport(width, height).await;
            for dark in [false, true] {
                self.journey.set_preferences(dark, true).await;
                let shade = if dark { "dark" } else { "light" };
                self.axe(&format!("{state}, {width} px, {shade}")).await;
            }
            self.width(&format!("{state}, {width} px")).await;
        }
        let (width, height) = SCREENS[0];
        self.journey.set_viewport(width, height).await;
        self.journey.set_preferences(false, true).await;
    }

    async fn axe(&mut self, state: &str) {
        for violation in self.journey.axe().await {
            let elements = violation.elements.join("\n    ");
            let found = format!(
                "{state}: {} ({})\n    {elements}",
                violation.help, violation.id
            );
            self.found.push(found);
        }
    }

    /// Nothing may make the page wider than the screen.
    async fn width(&mut self, state: &str) {
        let surplus = "document.documentElement.scrollWidth - document.documentElement.clientWidth";
        let surplus = self.journey.evaluate(surplus).await;
        if surplus != 0 {
            self.found.push(format!("{state}: {surplus} px too wide"));
        }
    }

    pub(crate) fn conclude(self) {
        assert!(self.found.is_empty(), "\n{}", self.found.join("\n"));
    }
}
