package io.tieout.qbo.fake;

import io.tieout.application.printing.Prints;
import io.tieout.domain.people.SubjectId;
import io.tieout.domain.people.TenantId;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Keeps every print. */
public final class RecordedPrints implements Prints {

    public final Map<PrintKey, byte[]> kept = new ConcurrentHashMap<>();

    @Override
    public void keep(TenantId tenant, PrintKey key, SubjectId subject, byte[] pdf, Instant at) {
        kept.put(key, pdf);
    }

    @Override
    public Optional<byte[]> find(TenantId tenant, PrintKey key, Instant earliest) {
        return Optional.ofNullable(kept.get(key));
    }
}
