package io.tieout.persistence.printing;

import static io.tieout.persistence.jooq.Tables.INVOICE_PRINT;
import static java.util.Objects.requireNonNull;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.octetLength;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.sum;

import io.tieout.application.printing.Prints;
import io.tieout.domain.people.Personal;
import io.tieout.domain.people.SubjectId;
import io.tieout.domain.people.TenantId;
import io.tieout.persistence.crypto.PersonalSealer;
import io.tieout.persistence.jooq.tables.records.InvoicePrintRecord;
import io.tieout.persistence.tenant.Transactions;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import org.jooq.DSLContext;

/** One row per invoice that somebody had printed lately, the file sealed. */
public final class JooqPrints implements Prints {

    /** of one tenant's sealed files together; ours to choose */
    static final long MOST_BYTES = 64L * 1024 * 1024;

    private final Transactions transactions;
    private final PersonalSealer sealer;
    private final long mostBytes;

    public JooqPrints(Transactions transactions, PersonalSealer sealer) {
        this(transactions, sealer, MOST_BYTES);
    }

    JooqPrints(Transactions transactions, PersonalSealer sealer, long mostBytes) {
        this.transactions = transactions;
        this.sealer = sealer;
        this.mostBytes = mostBytes;
    }

    @Override
    public void keep(TenantId tenant, PrintKey key, SubjectId subject, byte[] pdf, Instant at) {
        var file = new Personal.Known(subject, Base64.getEncoder().encodeToString(pdf));
        transactions
                .of(tenant)
                .write(sql -> {
                    var row =
                            new InvoicePrintRecord()
                                    .setTenantId(tenant.value())
                                    .setInvoiceId(key.invoice().value())
                                    .setInvoiceVersion(key.version())
                                    .setSubjectId(subject.value())
                                    .setPdfSealed(sealer.seal(tenant, file))
                                    .setPrintedAt(at);
                    sql.insertInto(INVOICE_PRINT)
                            .set(row)
                            .onConflict(INVOICE_PRINT.TENANT_ID, INVOICE_PRINT.INVOICE_ID)
                            .doUpdate()
                            .setAllToExcluded()
                            .execute();
                    return makeRoom(sql);
                });
    }

    /** the newest stay, up to the limit */
    private int makeRoom(DSLContext sql) {
        var upToHere =
                sum(octetLength(INVOICE_PRINT.PDF_SEALED))
                        .over()
                        .orderBy(INVOICE_PRINT.PRINTED_AT.desc(), INVOICE_PRINT.INVOICE_ID.desc())
                        .as("up_to_here");
        var aged = select(INVOICE_PRINT.INVOICE_ID, upToHere).from(INVOICE_PRINT).asTable("aged");
        return sql.deleteFrom(INVOICE_PRINT)
                .where(
                        INVOICE_PRINT.INVOICE_ID.in(
                                select(aged.field(INVOICE_PRINT.INVOICE_ID))
                                        .from(aged)
                                        .where(
                                                requireNonNull(
                                                                aged.field(
                                                                        "up_to_here",
                                                                        BigDecimal.class))
                                                        .gt(
                                                                inline(
                                                                        BigDecimal.valueOf(
                                                                                mostBytes))))))
                .execute();
    }

    @Override
    public Optional<byte[]> find(TenantId tenant, PrintKey key, Instant earliest) {
        return transactions
                .of(tenant)
                .read(sql ->
                        sql.selectFrom(INVOICE_PRINT)
                                .where(INVOICE_PRINT.INVOICE_ID.eq(key.invoice().value()))
                                .and(INVOICE_PRINT.INVOICE_VERSION.eq(key.version()))
                                .and(INVOICE_PRINT.PRINTED_AT.ge(earliest))
                                .fetchOptional())
                .flatMap(row -> opened(tenant, row));
    }

    private Optional<byte[]> opened(TenantId tenant, InvoicePrintRecord row) {
        var subject = new SubjectId(row.getSubjectId());
        return sealer.open(tenant, subject, row.getPdfSealed()) instanceof Personal.Known known
                ? Optional.of(Base64.getDecoder().decode(known.value()))
                : Optional.empty();
    }
}
