//! The look of toasts: where no form, window, bar or table has its buttons, over the lower end of the
//! panel beside a page, or along the upper edge of a screen that has no room for one.

use stylist::StyleSource;

pub(super) fn sheet() -> StyleSource {
    stylist::css!(
        r#"
        position: fixed;
        inset-block: auto var(--ods-space-4);
        inset-inline: var(--ods-space-4) auto;
        z-index: 1000;
        width: 248px;
        margin: 0;
        padding: 0;
        border: 0;
        background: none;
        color: var(--ods-color-text);
        overflow: visible;

        .ui-toasts__list { display: flex; flex-direction: column; gap: var(--ods-space-3); }
        .ui-toast {
            display: flex;
            align-items: flex-start;
            gap: var(--ods-space-3);
            padding: var(--ods-space-3) var(--ods-space-3) var(--ods-space-3) var(--ods-space-4);
            border: 1px solid var(--ods-color-border);
            border-inline-start: 4px solid var(--ui-tone, var(--ods-color-primary));
            border-radius: var(--ods-radius-md);
            background: var(--ods-color-surface-raised);
            box-shadow: var(--ods-shadow-lg);
            animation: voip-toast-in 180ms ease-out;
        }
        .ui-toast--success { --ui-tone: var(--ods-color-success); }
        .ui-toast--warning { --ui-tone: var(--ods-color-warning); }
        .ui-toast--critical { --ui-tone: var(--ods-color-critical); }
        .ui-toast > .ui-icon { flex: none; width: 20px; height: 20px; margin-top: 6px; color: var(--ui-tone, var(--ods-color-primary)); }
        .ui-toast__body { flex: 1; min-width: 0; padding: 5px 0; }
        .ui-toast__text { margin: 0; color: var(--ods-color-heading); font-weight: 600; overflow-wrap: anywhere; }
        .ui-toast__detail { margin: var(--ods-space-1) 0 0; font-size: var(--ods-font-size-sm); overflow-wrap: anywhere; }
        .ui-toast__action {
            min-height: 32px;
            margin: var(--ods-space-1) 0 0 calc(-1 * var(--ods-space-2));
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
            inset-block: var(--ods-space-4) auto;
            inset-inline: var(--ods-space-4);
            width: auto;
            max-width: 420px;
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
