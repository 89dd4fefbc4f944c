package org.undersigned.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.Command;
import com.vaadin.flow.shared.Registration;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Views that show a letter hear when something about it has changed, and build themselves anew. */
@org.springframework.stereotype.Component
public class LiveViews {

    private static final Duration GATHERING = Duration.ofMillis(100);

    private record Watcher(UI ui, Command rebuild) {}

    private record Watched(Registration end) {}

    private final Map<String, Set<Watcher>> watchers = new ConcurrentHashMap<>();
    private final Set<String> due = ConcurrentHashMap.newKeySet();

    /**
     * Calls {@code rebuild} in the view's UI whenever the letter changes, for as long as the view is attached, or until
     * it watches another letter: the router keeps a view when only the letter in the address changes.
     */
    public void watch(Component view, String letter, Command rebuild) {
        var ui = view.getUI().orElseThrow(() -> new IllegalStateException("A view is watched once it is attached"));
        var watcher = new Watcher(ui, rebuild);
        remember(letter, watcher);
        var detach = view.addDetachListener(detached -> forget(letter, watcher));
        var former = ComponentUtil.getData(view, Watched.class);
        if (former != null) {
            former.end().remove();
        }
        ComponentUtil.setData(view, Watched.class, new Watched(() -> {
            detach.remove();
            forget(letter, watcher);
        }));
    }

    /** Inside the map's own lock, as {@link #forget} is: or the last to leave could take a newcomer's place along. */
    private void remember(String letter, Watcher watcher) {
        watchers.compute(letter, (id, others) -> {
            var all = others == null ? ConcurrentHashMap.<Watcher>newKeySet() : others;
            all.add(watcher);
            return all;
        });
    }

    private void forget(String letter, Watcher watcher) {
        watchers.computeIfPresent(letter, (id, others) -> {
            others.remove(watcher);
            return others.isEmpty() ? null : others;
        });
    }

    /**
     * Tells everyone who looks at this letter, once for all that happens within the same moment: a view that is built
     * anew twice in a row takes away the button that somebody has just pressed.
     */
    public void changed(String letter) {
        if (due.add(letter)) {
            Thread.ofVirtual().start(() -> gatherAndTell(letter));
        }
    }

    private void gatherAndTell(String letter) {
        try {
            Thread.sleep(GATHERING);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        due.remove(letter);
        watchers.getOrDefault(letter, Set.of()).forEach(watcher -> watcher.ui().access(() -> tell(letter, watcher)));
    }

    /** Unless the view shows another letter by the time its turn has come. */
    private void tell(String letter, Watcher watcher) {
        if (watchers.getOrDefault(letter, Set.of()).contains(watcher)) {
            watcher.rebuild().execute();
        }
    }
}
