package io.tieout.persistence.tieout;

import static io.tieout.persistence.jooq.Tables.LEDGER_JOURNAL;
import static io.tieout.persistence.jooq.Tables.LEDGER_POSTING;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.sum;
import static org.jooq.impl.DSL.when;

import io.tieout.domain.ledger.JournalKind;
import io.tieout.domain.ledger.LedgerAccount;
import io.tieout.domain.ledger.Reason;
import io.tieout.domain.ledger.Side;
import io.tieout.domain.money.Currency;
import io.tieout.domain.money.Money;
import io.tieout.domain.tieout.BooksAccount;
import io.tieout.domain.tieout.DocumentType;
import io.tieout.domain.tieout.OpenItem;
import io.tieout.domain.tieout.Posted;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;

/** What our journals post as of a day, as it was known at a moment, under their documents. */
final class OurPostings {

    private static final Field<BigDecimal> DEBIT =
            sum(when(LEDGER_POSTING.SIDE.eq(Side.DEBIT.name()), LEDGER_POSTING.HOME_MINOR)
                            .else_(LEDGER_POSTING.HOME_MINOR.neg()))
                    .as("debit");

    private static final Field<Boolean> IS_ELSEWHERE =
            field(LEDGER_JOURNAL.ABOUT_DOCUMENT.isNotNull()).as("elsewhere");
    private static final Field<String> DOCUMENT =
            coalesce(LEDGER_JOURNAL.ABOUT_DOCUMENT, KnownPapers.DOCUMENT_ID).as("document");
    private static final String FEE = "FEE";
    private static final Field<String> KIND =
            when(LEDGER_JOURNAL.REASON.eq(inline(Reason.PROCESSOR_FEE.name())), inline(FEE))
                    .when(
                            LEDGER_JOURNAL.REASON.eq(inline(Reason.RECOGNITION_CORRECTED.name())),
                            inline(JournalKind.EXPORTED.name()))
                    .else_(LEDGER_JOURNAL.KIND);

    private OurPostings() {}

    static List<Posted> of(
            DSLContext sql, LocalDate asOf, Instant knownAt, Currency home, LocalDate yearBeganOn) {
        return sql.select(
                        LEDGER_POSTING.LEDGER_ACCOUNT,
                        IS_ELSEWHERE,
                        DOCUMENT,
                        KIND,
                        LEDGER_JOURNAL.SUBJECT_ID,
                        KnownPapers.TYPE,
                        KnownPapers.NUMBER,
                        max(LEDGER_JOURNAL.EFFECTIVE_ON).as("dated"),
                        DEBIT)
                .from(LEDGER_POSTING)
                .join(LEDGER_JOURNAL)
                .on(LEDGER_JOURNAL.JOURNAL_ID.eq(LEDGER_POSTING.JOURNAL_ID))
                .leftJoin(KnownPapers.table())
                .on(KnownPapers.ID.eq(coalesce(LEDGER_JOURNAL.ABOUT_ID, LEDGER_JOURNAL.SUBJECT_ID)))
                .where(LEDGER_JOURNAL.EFFECTIVE_ON.le(asOf))
                .and(LEDGER_JOURNAL.RECORDED_AT.le(knownAt))
                .and(LEDGER_POSTING.HOME_CURRENCY.eq(home.code()))
                .and(
                        LEDGER_POSTING
                                .LEDGER_ACCOUNT
                                .notIn(ofYear())
                                .or(LEDGER_JOURNAL.EFFECTIVE_ON.ge(yearBeganOn)))
                .groupBy(
                        LEDGER_POSTING.LEDGER_ACCOUNT,
                        LEDGER_JOURNAL.ABOUT_DOCUMENT,
                        KIND,
                        LEDGER_JOURNAL.SUBJECT_ID,
                        KnownPapers.DOCUMENT_ID,
                        KnownPapers.TYPE,
                        KnownPapers.NUMBER)
                .orderBy(LEDGER_POSTING.LEDGER_ACCOUNT, DOCUMENT, LEDGER_JOURNAL.SUBJECT_ID)
                .fetch(row -> posted(row, home));
    }

    private static List<String> ofYear() {
        return List.of(LedgerAccount.values()).stream()
                .filter(account -> BooksAccount.of(account).isOfYear())
                .map(LedgerAccount::name)
                .toList();
    }

    private static Posted posted(Record row, Currency home) {
        boolean isKnown = row.get(KnownPapers.TYPE) != null && !row.get(IS_ELSEWHERE);
        var item =
                new OpenItem(
                        isKnown
                                ? DocumentType.valueOf(row.get(KnownPapers.TYPE))
                                : DocumentType.OTHER,
                        documentId(row),
                        isKnown ? Objects.requireNonNullElse(row.get(KnownPapers.NUMBER), "") : "",
                        "",
                        row.get("dated", LocalDate.class),
                        Money.ofMinor(row.get(DEBIT).longValueExact(), home));
        return new Posted(
                BooksAccount.of(LedgerAccount.valueOf(row.get(LEDGER_POSTING.LEDGER_ACCOUNT))),
                item);
    }

    private static String documentId(Record row) {
        String document = row.get(DOCUMENT);
        if (document != null) {
            return BooksDocument.id(document);
        }
        UUID subject = row.get(LEDGER_JOURNAL.SUBJECT_ID);
        return switch (row.get(KIND)) {
            case FEE -> BooksDocument.ofFee(subject);
            case "EXPORTED" -> BooksDocument.ofAgreement(subject);
            default -> subject.toString();
        };
    }
}
