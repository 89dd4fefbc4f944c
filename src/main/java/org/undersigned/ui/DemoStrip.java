package org.undersigned.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Span;
import java.time.Duration;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.context.annotation.Profile;
import org.springframework.context.annotation.Scope;
import org.springframework.stereotype.Component;
import org.undersigned.MovableClock;

/** In the demo a person can put the letters' time forward, instead of waiting a day for the last look to end. */
@Component
@Profile("demo")
@Scope(BeanDefinition.SCOPE_PROTOTYPE)
class DemoStrip extends Aside {

    DemoStrip(MovableClock clock) {
        addClassName("demo-strip");
        getElement().setAttribute("aria-label", getTranslation("ui.demo.timing"));
        add(
                new Span(getTranslation("ui.demo.timing")),
                forward("ui.demo.hour", clock, Duration.ofHours(1)),
                forward("ui.demo.day", clock, Duration.ofDays(1)));
    }

    private Button forward(String words, MovableClock clock, Duration by) {
        var button = new Button(getTranslation(words), click -> clock.advance(by));
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        return button;
    }
}
