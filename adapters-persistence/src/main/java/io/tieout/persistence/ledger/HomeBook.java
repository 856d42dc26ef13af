package io.tieout.persistence.ledger;

import static io.tieout.persistence.jooq.Tables.COMPANY_PROFILE;
import static io.tieout.persistence.jooq.Tables.EXCHANGE_RATE_VIEW;

import io.tieout.application.event.RecordedEvent;
import io.tieout.domain.invoice.Booked;
import io.tieout.domain.ledger.posting.HomeRate;
import io.tieout.domain.ledger.posting.HomeRates;
import io.tieout.domain.money.Currency;
import io.tieout.persistence.view.BulkRows;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/**
 * What documents are worth in the currency of the company's books. Where nobody said a rate, or no
 * company is connected, each currency is kept by itself.
 */
public final class HomeBook {

    private final DSLContext database;

    public HomeBook(DSLContext database) {
        this.database = database;
    }

    /** one statement for a document that states a rate, none for another */
    public HomeRates rates(Booked booked) {
        return switch (booked) {
            case Booked.Unstated() -> HomeRates.apart();
            case Booked.Stated(var rate, _) -> rates(rate.value());
        };
    }

    /** of a row that keeps its rate; null where none is stated */
    public HomeRates rates(@Nullable BigDecimal rate) {
        return rate == null
                ? HomeRates.apart()
                : home().<HomeRates>map(home -> currency -> rate(currency, home, rate))
                        .orElseGet(HomeRates::apart);
    }

    /** of a document whose booking was kept */
    public HomeRates ratesOf(UUID subject) {
        return rates(
                database.select(EXCHANGE_RATE_VIEW.EXCHANGE_RATE)
                        .from(EXCHANGE_RATE_VIEW)
                        .where(EXCHANGE_RATE_VIEW.SUBJECT_ID.eq(subject))
                        .fetchOne(EXCHANGE_RATE_VIEW.EXCHANGE_RATE));
    }

    /** the currency of the books; empty before a company is connected */
    public Optional<Currency> home() {
        return BulkRows.of(database)
                .map(bulk -> bulk.once(COMPANY_PROFILE, this::readHome))
                .orElseGet(this::readHome);
    }

    private Optional<Currency> readHome() {
        return database.select(COMPANY_PROFILE.HOME_CURRENCY)
                .from(COMPANY_PROFILE)
                .orderBy(COMPANY_PROFILE.CONNECTION_ID.desc())
                .limit(1)
                .fetchOptional(COMPANY_PROFILE.HOME_CURRENCY)
                .map(Currency::new);
    }

    /**
     * keeps what a document in a foreign currency was booked at
     *
     * @return whether it says something else than before
     */
    boolean keep(RecordedEvent recorded, String documentId, Currency currency, Booked booked) {
        return booked instanceof Booked.Stated(var rate, _)
                && home().filter(home -> !home.equals(currency)).isPresent()
                && keep(recorded, documentId, rate.value()) > 0;
    }

    private int keep(RecordedEvent recorded, String documentId, BigDecimal rate) {
        var view = EXCHANGE_RATE_VIEW;
        return database.insertInto(view)
                .set(view.TENANT_ID, recorded.tenant().value())
                .set(view.SUBJECT_ID, recorded.aggregate())
                .set(view.DOCUMENT_ID, documentId)
                .set(view.EXCHANGE_RATE, rate)
                .onConflict(view.TENANT_ID, view.SUBJECT_ID)
                .doUpdate()
                .set(view.DOCUMENT_ID, documentId)
                .set(view.EXCHANGE_RATE, rate)
                .where(view.EXCHANGE_RATE.ne(rate).or(view.DOCUMENT_ID.ne(documentId)))
                .execute();
    }

    private static HomeRate rate(Currency currency, Currency home, BigDecimal rate) {
        return currency.equals(home) ? HomeRate.ofHome(home) : new HomeRate(home, rate);
    }
}
