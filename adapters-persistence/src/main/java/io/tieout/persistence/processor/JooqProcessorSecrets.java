package io.tieout.persistence.processor;

import static io.tieout.persistence.jooq.Tables.PROCESSOR_SECRET;
import static java.nio.charset.StandardCharsets.UTF_8;

import io.tieout.application.processor.ProcessorSecrets;
import io.tieout.application.view.Viewer;
import io.tieout.domain.people.ActorId;
import io.tieout.domain.people.TenantId;
import io.tieout.domain.recorded.Channel;
import io.tieout.persistence.crypto.Sealer;
import io.tieout.persistence.jooq.tables.records.ProcessorSecretRecord;
import io.tieout.persistence.tenant.Transactions;
import io.tieout.persistence.view.Confinement;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jooq.DSLContext;

/** Secrets of processors, each sealed by itself; two for each processor at most. */
public final class JooqProcessorSecrets implements ProcessorSecrets {

    private static final String SECRET = "processor_secret.";

    private final Transactions transactions;
    private final Sealer sealer;

    public JooqProcessorSecrets(Transactions transactions, Sealer sealer) {
        this.transactions = transactions;
        this.sealer = sealer;
    }

    @Override
    public List<Proof> of(TenantId tenant, Channel processor) {
        return transactions
                .of(tenant)
                .read(sql ->
                        sql.fetchOptional(
                                PROCESSOR_SECRET, PROCESSOR_SECRET.PROCESSOR.eq(processor.name())))
                .map(row -> proofs(tenant, processor, row))
                .orElse(List.of());
    }

    private List<Proof> proofs(TenantId tenant, Channel processor, ProcessorSecretRecord row) {
        return Stream.of(row.getPresentSealed(), row.getPreviousSealed())
                .filter(Objects::nonNull)
                .map(sealed ->
                        new Proof(
                                new String(sealer.open(tenant, field(processor), sealed), UTF_8),
                                row.getAddress()))
                .toList();
    }

    @Override
    public void set(TenantId tenant, Channel processor, Proof proof, ActorId by, Instant at) {
        transactions.of(tenant).write(sql -> put(sql, tenant, processor, proof, by, at));
    }

    private int put(
            DSLContext sql,
            TenantId tenant,
            Channel processor,
            Proof proof,
            ActorId by,
            Instant at) {
        byte[] sealed = sealer.seal(tenant, field(processor), proof.secret().getBytes(UTF_8));
        return sql.insertInto(PROCESSOR_SECRET)
                .set(PROCESSOR_SECRET.TENANT_ID, tenant.value())
                .set(PROCESSOR_SECRET.PROCESSOR, processor.name())
                .set(PROCESSOR_SECRET.PRESENT_SEALED, sealed)
                .set(PROCESSOR_SECRET.ADDRESS, proof.address())
                .set(PROCESSOR_SECRET.SET_BY, by.value())
                .set(PROCESSOR_SECRET.SET_AT, at)
                .onConflict(PROCESSOR_SECRET.TENANT_ID, PROCESSOR_SECRET.PROCESSOR)
                .doUpdate()
                .set(PROCESSOR_SECRET.PREVIOUS_SEALED, PROCESSOR_SECRET.PRESENT_SEALED)
                .set(PROCESSOR_SECRET.PRESENT_SEALED, sealed)
                .set(PROCESSOR_SECRET.ADDRESS, proof.address())
                .set(PROCESSOR_SECRET.SET_BY, by.value())
                .set(PROCESSOR_SECRET.SET_AT, at)
                .execute();
    }

    @Override
    public List<ProcessorEndpoint> list(Viewer viewer) {
        return transactions
                .of(viewer.tenant())
                .read(sql ->
                        sql.selectFrom(PROCESSOR_SECRET)
                                .where(Confinement.ofHouse(viewer))
                                .orderBy(PROCESSOR_SECRET.PROCESSOR)
                                .fetch(row ->
                                        new ProcessorEndpoint(
                                                Channel.valueOf(row.getProcessor()),
                                                row.getPreviousSealed() != null,
                                                row.getAddress(),
                                                new ActorId(row.getSetBy()),
                                                row.getSetAt())));
    }

    private static String field(Channel processor) {
        return SECRET + processor.name();
    }
}
