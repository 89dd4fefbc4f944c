package org.undersigned.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.Command;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Views that show a letter hear when something about it has changed, and build themselves anew. */
@org.springframework.stereotype.Component
public class LiveViews {

    private record Watcher(UI ui, Command rebuild) {}

    private final Map<String, Set<Watcher>> watchers = new ConcurrentHashMap<>();

    /** Calls {@code rebuild} in the view's UI whenever the letter changes, for as long as the view is attached. */
    public void watch(Component view, String letter, Command rebuild) {
        var ui = view.getUI().orElseThrow(() -> new IllegalStateException("A view is watched once it is attached"));
        var watcher = new Watcher(ui, rebuild);
        watchers.computeIfAbsent(letter, id -> ConcurrentHashMap.newKeySet()).add(watcher);
        view.addDetachListener(detached -> {
            detached.unregisterListener();
            watchers.computeIfPresent(letter, (id, others) -> {
                others.remove(watcher);
                return others.isEmpty() ? null : others;
            });
        });
    }

    /** Tells everyone who looks at this letter. */
    public void changed(String letter) {
        watchers.getOrDefault(letter, Set.of()).forEach(watcher -> watcher.ui().access(watcher.rebuild()));
    }
}
