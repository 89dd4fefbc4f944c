package org.undersigned.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Frame;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

/** Somebody with a keyboard and nothing else, who sees after every key where they are. */
record Keys(Page page) {

    private static final int FAR = 40;

    /** What has the focus though nothing shows it; empty if all is well. A frame that has it must have it somewhere. */
    private static final String UNSEEN = """
            () => {
              let at = document.activeElement;
              while (at?.shadowRoot?.activeElement) {
                at = at.shadowRoot.activeElement;
              }
              if (at === null || at === document.body) {
                return window.parent === window ? '' : 'nothing has it';
              }
              const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(at);
              const seen = (outlineStyle !== 'none' && parseFloat(outlineWidth) > 0) || boxShadow !== 'none';
              return seen || at.tagName === 'IFRAME' ? '' : at.outerHTML;
            }""";

    private static final String HAS_FOCUS = "(each) => each === each.getRootNode().activeElement";

    Keys press(String key) {
        page.keyboard().press(key);
        return seesWhereItIs();
    }

    Keys type(String words) {
        page.keyboard().type(words);
        return this;
    }

    /** As many steps as it takes. */
    Keys tabTo(Locator target) {
        for (var steps = 0; !isAt(target); steps++) {
            assertThat(steps).as("steps to %s", target).isLessThan(FAR);
            press("Tab");
        }
        return this;
    }

    Keys seesWhereItIs() {
        for (var frame : page.frames()) {
            if (hasFocus(frame)) {
                assertThat(frame.evaluate(UNSEEN)).as("focus that nobody sees").isEqualTo("");
            }
        }
        return this;
    }

    private boolean hasFocus(Frame frame) {
        return frame == page.mainFrame() || (Boolean) frame.frameElement().evaluate(HAS_FOCUS);
    }

    private static boolean isAt(Locator target) {
        return (Boolean) target.evaluate(HAS_FOCUS);
    }
}
