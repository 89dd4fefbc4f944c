package org.undersigned.door;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.util.Collections;
import java.util.Enumeration;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** A request some of whose headers nobody behind the door gets to see. */
abstract class HidingRequest extends HttpServletRequestWrapper {

    private final SortedSet<String> hidden;

    /** @param hidden by {@link #names} */
    HidingRequest(HttpServletRequest request, SortedSet<String> hidden) {
        super(request);
        this.hidden = hidden;
    }

    /** Headers, however somebody spells them. Put together once, and asked at every request. */
    static SortedSet<String> names(String... headers) {
        var names = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        Collections.addAll(names, headers);
        return Collections.unmodifiableSortedSet(names);
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
