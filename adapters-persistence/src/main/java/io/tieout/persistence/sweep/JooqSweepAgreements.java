package io.tieout.persistence.sweep;

import static io.tieout.persistence.jooq.Tables.SWEEP_AGREEMENT;

import com.github.f4b6a3.uuid.UuidCreator;
import io.tieout.application.sweep.SweepAgreements;
import io.tieout.domain.people.ActorId;
import io.tieout.domain.people.TenantId;
import io.tieout.persistence.jooq.tables.records.SweepAgreementRecord;
import io.tieout.persistence.tenant.Transactions;
import java.time.Duration;
import java.util.Optional;

/** Agreements on the sweep, one row each. */
public final class JooqSweepAgreements implements SweepAgreements {

    private final Transactions transactions;

    public JooqSweepAgreements(Transactions transactions) {
        this.transactions = transactions;
    }

    @Override
    public Optional<Agreement> of(TenantId tenant) {
        return transactions
                .of(tenant)
                .read(sql ->
                        sql.selectFrom(SWEEP_AGREEMENT)
                                .orderBy(SWEEP_AGREEMENT.POSITION.desc())
                                .limit(1)
                                .fetchOptional(JooqSweepAgreements::agreement));
    }

    @Override
    public void agree(TenantId tenant, Agreement agreement) {
        var row =
                new SweepAgreementRecord()
                        .setId(UuidCreator.getTimeOrderedEpoch())
                        .setTenantId(tenant.value())
                        .setEverySeconds(Math.toIntExact(agreement.every().toSeconds()))
                        .setAgreedBy(agreement.by().value())
                        .setAgreedAt(agreement.at());
        transactions.of(tenant).write(sql -> sql.executeInsert(row));
    }

    private static Agreement agreement(SweepAgreementRecord row) {
        return new Agreement(
                Duration.ofSeconds(row.getEverySeconds()),
                new ActorId(row.getAgreedBy()),
                row.getAgreedAt());
    }
}
