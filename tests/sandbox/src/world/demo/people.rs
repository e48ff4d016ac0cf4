//! Names for thousands of lines: the same person for the same index, at every start.

const FIRST_NAMES: [&str; 41] = [
    "Élodie",
    "Jérôme",
    "Chloé",
    "Théo",
    "Aïcha",
    "François",
    "Noémie",
    "Loïc",
    "Camille",
    "Inès",
    "Hélène",
    "Mathéo",
    "Océane",
    "Benoît",
    "Maëlys",
    "Gaël",
    "Zoé",
    "Rémi",
    "Solène",
    "Anaïs",
    "Léa",
    "Hugo",
    "Manon",
    "Lucas",
    "Jade",
    "Nathan",
    "Sarah",
    "Karim",
    "Fatou",
    "Yann",
    "Agnès",
    "Étienne",
    "Clémence",
    "Stéphane",
    "Sévérine",
    "Cédric",
    "Raphaël",
    "Thaïs",
    "André",
    "Bérénice",
    "Ophélie",
];

const FAMILY_NAMES: [&str; 47] = [
    "Lefèvre",
    "Moreau",
    "Garçon",
    "Béranger",
    "Dupré",
    "Roux",
    "Fournier",
    "Mercier",
    "Girard",
    "Bonnet",
    "Lambert",
    "Fontaine",
    "Rousseau",
    "Vidal",
    "Muñoz",
    "Leclère",
    "Guérin",
    "Pélissier",
    "Château",
    "Lacroix",
    "Barré",
    "Séguin",
    "Nguyễn",
    "Haddad",
    "Diallo",
    "Kowalski",
    "Le Goff",
    "D’Angelo",
    "Brûlé",
    "Crépin",
    "Énault",
    "Hébert",
    "Jégou",
    "Lévêque",
    "Maître",
    "Noël",
    "Pâris",
    "Quéré",
    "Rivière",
    "Sabatier",
    "Thévenot",
    "Vallée",
    "Weiß",
    "Ozanne",
    "Zeller",
    "Faucher",
    "Bazin",
];

const SITES: [&str; 13] = [
    "Lyon Part-Dieu",
    "Saint-Étienne",
    "Besançon",
    "Nîmes",
    "Orléans",
    "Évreux",
    "Angoulême",
    "Montélimar",
    "Sète",
    "Béziers-Ouest",
    "Mâcon",
    "Châlons",
    "Périgueux",
];

/// Given name and family name.
pub(super) fn name(index: usize) -> String {
    format!(
        "{} {}",
        pick(&FIRST_NAMES, index),
        pick(&FAMILY_NAMES, index / 3)
    )
}

/// A town with an agency.
pub(super) fn site(index: usize) -> &'static str {
    pick(&SITES, index / 7)
}

fn pick<const N: usize>(list: &[&'static str; N], index: usize) -> &'static str {
    list.get(index % N).copied().unwrap_or_default()
}
