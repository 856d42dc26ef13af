package io.tieout.application.processor;

import io.tieout.application.view.Viewer;
import io.tieout.domain.people.ActorId;
import io.tieout.domain.people.TenantId;
import io.tieout.domain.recorded.Channel;
import java.time.Instant;
import java.util.List;

/** The secrets by which processors' notices are proved; sealed, and shown to nobody. */
public interface ProcessorSecrets {

    /**
     * What proves a notice.
     *
     * @param address where the processor sends to; empty for one that does not sign it
     */
    record Proof(String secret, String address) {

        /** keeps the secret out of every log */
        @Override
        public String toString() {
            return "Proof[***]";
        }
    }

    /**
     * What people may know of them.
     *
     * @param hasPrevious whether the secret before goes on to count
     * @param setAt in tenant time
     */
    record ProcessorEndpoint(
            Channel processor, boolean hasPrevious, String address, ActorId setBy, Instant setAt) {}

    /** those that count: the present one and the one before; none if nobody set any */
    List<Proof> of(TenantId tenant, Channel processor);

    /** the present one becomes the one before; joins the transaction at hand */
    void set(TenantId tenant, Channel processor, Proof proof, ActorId by, Instant at);

    /** by processor; those that nobody set are missing */
    List<ProcessorEndpoint> list(Viewer viewer);
}
