package org.undersigned.door;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.util.Collections;
import java.util.Enumeration;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** A request some of whose headers nobody behind the door gets to see. */
abstract class HidingRequest extends HttpServletRequestWrapper {

    private final Set<String> hidden = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);

    HidingRequest(HttpServletRequest request, Set<String> hidden) {
        super(request);
        this.hidden.addAll(hidden);
    }

    @Override
    public @Nullable String getHeader(String name) {
        return hidden.contains(name) ? null : super.getHeader(name);
    }

    @Override
    public Enumeration<String> getHeaders(String name) {
        return hidden.contains(name) ? Collections.emptyEnumeration() : super.getHeaders(name);
    }

    @Override
    public Enumeration<String> getHeaderNames() {
        return Collections.enumeration(Collections.list(super.getHeaderNames()).stream()
                .filter(name -> !hidden.contains(name))
                .toList());
    }
}
