package org.undersigned.ui;

import java.util.Optional;
import org.springframework.core.annotation.AnnotationUtils;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.undersigned.Refusal;

/** Shows a refusal over HTTP as what it says; one that is about something missing carries its own status. */
@RestControllerAdvice
class RefusalAdvice {

    private final Words words;

    RefusalAdvice(Words words) {
        this.words = words;
    }

    @ExceptionHandler
    ProblemDetail refused(Refusal refusal) {
        return ProblemDetail.forStatusAndDetail(statusOf(refusal), String.valueOf(refusal.getMessage()));
    }

    @ExceptionHandler
    ProblemDetail meanwhile(OptimisticLockingFailureException changed) {
        return ProblemDetail.forStatusAndDetail(HttpStatus.CONFLICT, words.of("ui.meanwhile"));
    }

    static HttpStatusCode statusOf(Refusal refusal) {
        return Optional.ofNullable(AnnotationUtils.findAnnotation(refusal.getClass(), ResponseStatus.class))
                .map(ResponseStatus::value)
                .orElse(HttpStatus.CONFLICT);
    }
}
