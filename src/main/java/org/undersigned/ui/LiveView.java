package org.undersigned.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasUrlParameter;
import org.jspecify.annotations.Nullable;

/**
 * A view of the letter in its address. It is built anew when what it shows has changed, and only then: what is built
 * anew takes away the button that somebody is just pressing.
 *
 * @param <S> everything the view shows, as a value
 */
public abstract class LiveView<S> extends Div implements HasUrlParameter<String>, HasDynamicTitle {

    private final transient LiveViews live;
    private @Nullable String letter;
    private transient @Nullable S shown;

    protected LiveView(LiveViews live) {
        this.live = live;
    }

    /** Reads what there is to show. Equal values look the same. */
    protected abstract S read(String letter);

    /** Shows it, in place of what stood here before. */
    protected abstract void show(S state);

    @Override
    public void setParameter(BeforeEvent event, String id) {
        letter = id;
        shown = null;
        renew(id);
        watch();
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        watch();
    }

    private void watch() {
        if (letter != null && isAttached()) {
            var id = letter;
            live.watch(this, id, () -> renew(id));
        }
    }

    private void renew(String id) {
        var now = read(id);
        if (!now.equals(shown)) {
            shown = now;
            show(now);
        }
    }
}
