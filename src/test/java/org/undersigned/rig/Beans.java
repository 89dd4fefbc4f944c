package org.undersigned.rig;

/** The beans of a house, whichever it is. */
public interface Beans {

    <T> T get(Class<T> type);
}
