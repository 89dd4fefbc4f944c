package org.undersigned.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.notification.NotificationVariant;
import com.vaadin.flow.server.ErrorEvent;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.undersigned.Refusal;

/** Shows a refusal as what it says, two acts at one moment as that, and anything else as our mistake. */
@Component
class ErrorNotices implements VaadinServiceInitListener {

    private static final Logger log = LoggerFactory.getLogger(ErrorNotices.class);
    private static final int SHOWN_MILLIS = 8000;

    private final Words words;

    ErrorNotices(Words words) {
        this.words = words;
    }

    @Override
    public void serviceInit(ServiceInitEvent init) {
        init.getSource().addSessionInitListener(session -> session.getSession().setErrorHandler(this::show));
    }

    void show(ErrorEvent error) {
        switch (error.getThrowable()) {
            case Refusal refusal -> notice(error, String.valueOf(refusal.getMessage()));
            case OptimisticLockingFailureException _ -> notice(error, words.of("ui.meanwhile"));
            case AccessDeniedException _ -> notice(error, words.of("ui.denied.text"));
            case Throwable bug -> {
                log.error("A bug in a page", bug);
                notice(error, words.of("ui.bug.notice"));
            }
        }
    }

    private static void notice(ErrorEvent error, String text) {
        error.getComponent()
                .flatMap(component -> component.getUI())
                .or(() -> Optional.ofNullable(UI.getCurrent()))
                .ifPresent(ui -> ui.access(() -> {
                    var notice = Notification.show(text, SHOWN_MILLIS, Notification.Position.TOP_CENTER);
                    notice.addThemeVariants(NotificationVariant.LUMO_CONTRAST);
                    notice.setAssertive(true);
                }));
    }
}
