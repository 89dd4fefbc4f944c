package org.undersigned.rig;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.AppenderBase;
import java.util.Collection;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.slf4j.LoggerFactory;

/** Reads along what this process logs, at the levels it runs with, traces of exceptions included. */
public final class LogWatch implements AutoCloseable {

    private final Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    private final Queue<String> lines = new ConcurrentLinkedQueue<>();
    private final AppenderBase<ILoggingEvent> reader = new AppenderBase<>() {

        @Override
        protected void append(ILoggingEvent event) {
            lines.add(event.getLoggerName() + " " + event.getFormattedMessage() + " "
                    + (event.getThrowableProxy() == null
                            ? ""
                            : ThrowableProxyUtil.asString(event.getThrowableProxy())));
        }
    };

    private LogWatch() {}

    public static LogWatch begin() {
        var watch = new LogWatch();
        watch.again();
        return watch;
    }

    /** Begins to read again: an application that starts sets the log up anew, and forgets who reads along. */
    public void again() {
        if (!root.isAttached(reader)) {
            reader.setContext(root.getLoggerContext());
            reader.start();
            root.addAppender(reader);
        }
    }

    public List<String> lines() {
        return List.copyOf(lines);
    }

    /** Which lines hold one of these as a word of its own, whatever its case. */
    public List<String> linesWith(Collection<String> words) {
        var any = Pattern.compile(
                words.stream()
                        .map(word -> "(?<![\\w-])" + Pattern.quote(word) + "(?![\\w-])")
                        .collect(Collectors.joining("|")),
                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
        return lines.stream().filter(line -> any.matcher(line).find()).toList();
    }

    @Override
    public void close() {
        root.detachAppender(reader);
        reader.stop();
    }
}
