//! The icons of the kit: line drawings on a 24 × 24 grid that take the colour and the size of the text beside them.

use yew::prelude::*;

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Icon {
    Book,
    Calendar,
    Check,
    ChevronDown,
    ChevronLeft,
    ChevronRight,
    ChevronUp,
    Close,
    Copy,
    Download,
    Drag,
    Edit,
    Error,
    External,
    Fax,
    Hash,
    Info,
    Journal,
    List,
    Menu,
    Offline,
    Pause,
    Phone,
    Play,
    Plus,
    Refresh,
    Retry,
    Search,
    SignOut,
    Sort,
    SortAsc,
    SortDesc,
    Stop,
    Success,
    Trash,
    Undo,
    Upload,
    User,
    Users,
    Warning,
}

impl Icon {
    /// As the `d` attribute of an SVG path.
    fn path(self) -> &'static str {
        match self {
            Self::Book => "M5 4h11a3 3 0 0 1 3 3v13H8a3 3 0 0 1-3-3zM5 17a3 3 0 0 1 3-3h11M9 8h6",
            Self::Calendar => "M4 6h16v14H4zM4 10h16M8 3v4M16 3v4",
            Self::Check => "M5 12.5l4.5 4.5L19 7.5",
            Self::ChevronDown => "M6 9l6 6 6-6",
            Self::ChevronLeft => "M15 6l-6 6 6 6",
            Self::ChevronRight => "M9 6l6 6-6 6",
            Self::ChevronUp => "M6 15l6-6 6 6",
            Self::Close => "M6 6l12 12M18 6L6 18",
            Self::Copy => "M9 9h11v11H9zM5 15H4V4h11v1",
            Self::Download => "M12 4v11M7 10.5l5 5 5-5M4 20h16",
            Self::Drag => "M9 6h.01M15 6h.01M9 12h.01M15 12h.01M9 18h.01M15 18h.01",
            Self::Edit => "M4 20l1-5L16 4l4 4L9 19zM13.5 6.5l4 4",
            Self::Error => "M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18zM9 9l6 6M15 9l-6 6",
            Self::External => "M14 4h6v6M20 4l-9 9M18 14v6H4V6h6",
            Self::Fax => "M7 9V3h10v6M4 9h16v9H4zM8 14h8v7H8zM16.5 12h.01",
            Self::Hash => "M9 4L7 20M17 4l-2 16M4.5 9h16M3.5 15h16",
            Self::Info => "M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18zM12 11v6M12 7.5h.01",
            Self::Journal => "M12 3a9 9 0 1 1-8.5 6M3 4v5h5M12 7.5V12l3 2",
            Self::List => "M8 6h12M8 12h12M8 18h12M4 6h.01M4 12h.01M4 18h.01",
            Self::Menu => "M4 6h16M4 12h16M4 18h16",
            Self::Offline => {
                "M3 3l18 18M5 12.5a10 10 0 0 1 4-2.4M2 9a14 14 0 0 1 4-2.5M19 12.5a10 10 0 0 0-5-2.8M22 9a14 14 0 0 0-11.5-3.9M8.5 16a5 5 0 0 1 6.5-.5M12 20h.01"
            }
            Self::Pause => "M8.5 5v14M15.5 5v14",
            Self::Phone => {
                "M5 4h4l1.5 5L8 10.5a12 12 0 0 0 5.5 5.5L15 13.5l5 1.5v4a1.5 1.5 0 0 1-1.6 1.5C10.5 20 4 13.5 3.5 5.6A1.5 1.5 0 0 1 5 4z"
            }
            Self::Play => "M7 4.5l12 7.5-12 7.5z",
            Self::Plus => "M12 5v14M5 12h14",
            Self::Refresh => {
                "M20 11a8 8 0 0 0-14.5-3.5L4 9M4 4v5h5M4 13a8 8 0 0 0 14.5 3.5L20 15M20 20v-5h-5"
            }
            Self::Retry => "M4 12a8 8 0 1 0 2.5-5.8L4 8.5M4 4v4.5h4.5",
            Self::Search => "M11 4a7 7 0 1 0 0 14 7 7 0 0 0 0-14zM16 16l4.5 4.5",
            Self::SignOut => "M10 4H5v16h5M15 8l4 4-4 4M19 12H9",
            Self::Sort => "M8 10l4-4 4 4M8 14l4 4 4-4",
            Self::SortAsc => "M7 13l5-5 5 5",
            Self::SortDesc => "M7 11l5 5 5-5",
            Self::Stop => "M7 7h10v10H7z",
            Self::Success => "M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18zM8 12.5l3 3 5-6",
            Self::Trash => "M4 7h16M9 7V4h6v3M6 7l1 13h10l1-13M10 11v5M14 11v5",
            Self::Undo => "M9 14l-5-5 5-5M4 9h10a5.5 5.5 0 0 1 0 11h-3",
            Self::Upload => "M12 15.5V4.5M7 9l5-5 5 5M4 20h16",
            Self::User => "M12 4a4 4 0 1 0 0 8 4 4 0 0 0 0-8zM4.5 20.5a7.5 7.5 0 0 1 15 0",
            Self::Users => {
                "M9 5a3.5 3.5 0 1 0 0 7 3.5 3.5 0 0 0 0-7zM2.5 20a6.5 6.5 0 0 1 13 0M16 5.5a3.3 3.3 0 0 1 0 6.2M18 14.5a6.5 6.5 0 0 1 3.5 5.5"
            }
            Self::Warning => "M12 4L2.5 20h19zM12 10v5M12 17.5h.01",
        }
    }

    /// The drawing, decorative: whatever it means must also stand in words beside it or in a label.
    pub fn view(self) -> Html {
        html! {
            <svg class="ui-icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
                <path d={self.path()} />
            </svg>
        }
    }
}
