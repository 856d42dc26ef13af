package io.tieout.persistence.account.linking;

import io.tieout.domain.people.TenantId;
import io.tieout.persistence.crypto.Sealer;
import java.util.concurrent.atomic.AtomicInteger;

/** Counts what it opens. */
final class CountingSealer implements Sealer {

    private final Sealer sealer;
    private final AtomicInteger opened = new AtomicInteger();

    CountingSealer(Sealer sealer) {
        this.sealer = sealer;
    }

    int opened() {
        return opened.get();
    }

    @Override
    public byte[] seal(TenantId tenant, String field, byte[] secret) {
        return sealer.seal(tenant, field, secret);
    }

    @Override
    public byte[] open(TenantId tenant, String field, byte[] sealed) {
        opened.incrementAndGet();
        return sealer.open(tenant, field, sealed);
    }
}
