//! The look of toasts: at the lower end of the screen, in the room that the page leaves them.

use stylist::StyleSource;

pub(super) fn sheet() -> StyleSource {
    stylist::css!(
        r#"
        position: fixed;
        inset-block: auto var(--ods-space-3);
        inset-inline: auto var(--ods-space-5);
        z-index: 1000;
        width: min(460px, calc(100vw - 2 * var(--ods-space-3)));
        margin: 0;
        padding: 0;
        border: 0;
        background: none;
        color: var(--ods-color-text);
        overflow: visible;

        .ui-toasts__list {
            display: flex;
            flex-direction: column;
            gap: var(--ods-space-2);
            max-height: calc(100dvh - 2 * var(--ods-space-4));
            overflow-y: auto;
        }
        .ui-toast {
            display: flex;
            align-items: flex-start;
            gap: var(--ods-space-3);
            padding: var(--ods-space-2) var(--ods-space-2) var(--ods-space-2) var(--ods-space-4);
            border: 1px solid var(--ods-color-border);
            border-inline-start: 4px solid var(--ui-tone, var(--ods-color-primary));
            border-radius: var(--ods-radius-md);
            background: var(--ods-color-surface-raised);
            box-shadow: var(--ods-shadow-md);
            animation: voip-toast-in 180ms ease-out;
        }
        .ui-toast--success { --ui-tone: var(--ods-color-success); }
        .ui-toast--warning { --ui-tone: var(--ods-color-warning); }
        .ui-toast--critical { --ui-tone: var(--ods-color-critical); }
        .ui-toast > .ui-icon { flex: none; width: 20px; height: 20px; margin-top: 6px; color: var(--ui-tone, var(--ods-color-primary)); }
        /* The button stands on the line of the text where that has the room. */
        .ui-toast__body { display: flex; flex: 1; flex-wrap: wrap; align-items: center; gap: 0 var(--ods-space-3); min-width: 0; }
        .ui-toast__text { flex: 1 1 auto; max-width: 100%; margin: 0; padding: 5px 0; color: var(--ods-color-heading); font-weight: 600; overflow-wrap: anywhere; }
        .ui-toast__detail { flex: 0 0 100%; margin: 0 0 var(--ods-space-1); font-size: var(--ods-font-size-sm); overflow-wrap: anywhere; }
        .ui-toast__action {
            min-height: 32px;
            margin-inline-start: calc(-1 * var(--ods-space-2));
            padding: 0 var(--ods-space-2);
            border: 0;
            border-radius: var(--ods-radius-sm);
            background: none;
            color: var(--ods-color-primary);
            font: inherit;
            font-weight: 700;
            cursor: pointer;
        }
        .ui-toast__action:hover { background: var(--ods-color-primary-soft); }

        @media (max-width: 860px) {
            inset-inline: var(--ods-space-3);
            width: auto;
        }
        @media (prefers-reduced-motion: reduce) {
            .ui-toast { animation: none; }
        }
        @keyframes voip-toast-in {
            from { opacity: 0; transform: translateY(12px); }
            to { opacity: 1; transform: none; }
        }
        "#
    )
}
