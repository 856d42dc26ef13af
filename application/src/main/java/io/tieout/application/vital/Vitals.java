package io.tieout.application.vital;

import java.util.List;
import java.util.Map;

/** The figures of all tenants, read with the same few statements however many there are. */
public interface Vitals {

    /** every present connection, ordered by tenant */
    List<ConnectionVital> connections();

    /** how many keys each master key still wraps, by the master key's name */
    Map<String, Long> wrappedKeys();
}
