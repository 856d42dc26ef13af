package io.tieout.persistence.drift;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.tieout.domain.drift.Departure;
import io.tieout.domain.drift.Departure.Kind;
import io.tieout.domain.drift.Deviation;
import io.tieout.domain.drift.Figures;
import io.tieout.domain.invoice.PlanHash;
import io.tieout.domain.money.Currency;
import io.tieout.domain.money.Money;
import io.tieout.persistence.invoice.BookedJson;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jooq.JSONB;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** The stored form of a departure in the view, guarded by a golden file. */
record DepartureJson(
        String kind,
        List<Field> fields,
        Figure ours,
        Figure theirs,
        String plan,
        String changedAt) {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    /** One deviation. */
    record Field(String field, String approved, String landed, String now) {

        static Field of(Deviation deviation) {
            return new Field(
                    deviation.field(), deviation.approved(), deviation.landed(), deviation.now());
        }

        Deviation deviation() {
            return new Deviation(field, approved, landed, now);
        }
    }

    /** One side's figures. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Figure(
            String customer,
            String number,
            String issuedOn,
            String dueOn,
            String currency,
            long totalMinor,
            String version,
            @Nullable BookedJson booked,
            @Nullable List<EntryLineJson> lines) {

        static Figure of(Figures figures) {
            return new Figure(
                    figures.customerId(),
                    figures.number(),
                    figures.issuedOn().toString(),
                    figures.dueOn().toString(),
                    figures.total().currency().code(),
                    figures.total().minorUnits(),
                    figures.documentVersion(),
                    BookedJson.of(figures.booked()),
                    figures.lines().isEmpty()
                            ? null
                            : figures.lines().stream().map(EntryLineJson::of).toList());
        }

        Figures figures() {
            return new Figures(
                    customer,
                    number,
                    LocalDate.parse(issuedOn),
                    LocalDate.parse(dueOn),
                    Money.ofMinor(totalMinor, new Currency(currency)),
                    version,
                    BookedJson.booked(booked, new Currency(currency)),
                    lines == null ? List.of() : lines.stream().map(EntryLineJson::line).toList());
        }
    }

    static JSONB write(Departure departure) {
        var stored =
                new DepartureJson(
                        departure.kind().name(),
                        departure.deviations().stream().map(Field::of).toList(),
                        Figure.of(departure.ours()),
                        Figure.of(departure.theirs()),
                        departure.plan().hex(),
                        departure.changedAt().toString());
        return JSONB.valueOf(MAPPER.writeValueAsString(stored));
    }

    static Departure read(JSONB stored) {
        var read = MAPPER.readValue(stored.data(), DepartureJson.class);
        return new Departure(
                Kind.valueOf(read.kind),
                read.fields.stream().map(Field::deviation).toList(),
                read.ours.figures(),
                read.theirs.figures(),
                new PlanHash(read.plan),
                Instant.parse(read.changedAt));
    }
}
