package org.undersigned.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Set;

/** What axe finds on a page by the rules of WCAG 2.2 AA: nothing serious may be left. */
final class Axe {

    private static final List<String> WCAG = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");
    private static final Set<String> SERIOUS = Set.of("serious", "critical");

    /** Colours that are on their way from one to the other have a contrast of their own. */
    private static final String STILL = """
            async () => {
              const inside = (root) => [...root.querySelectorAll('*')].flatMap((each) => (each.shadowRoot ? all(each.shadowRoot) : []));
              const all = (root) => [...root.getAnimations(), ...inside(root)];
              const changing = () => all(document).filter((each) => each instanceof CSSTransition && each.playState === 'running');
              for (let some = changing(); some.length > 0; some = changing()) {
                await Promise.all(some.map((each) => each.finished.catch(() => undefined)));
              }
            }""";

    private Axe() {}

    static void findsNothingSerious(Page page, String state) {
        page.frames().forEach(frame -> frame.evaluate(STILL));
        var found = new AxeBuilder(page)
                .withTags(WCAG).analyze().getViolations().stream()
                        .filter(rule -> SERIOUS.contains(rule.getImpact()))
                        .flatMap(rule -> rule.getNodes().stream()
                                .map(node -> rule.getId() + ": " + node.getTarget() + " " + node.getHtml()))
                        .toList();
        assertThat(found).as("axe, on: " + state).isEmpty();
    }
}
