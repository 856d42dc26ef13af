package io.tieout.domain.drift;

import static io.tieout.domain.drift.DriftExamples.EDITED_AT;
import static io.tieout.domain.drift.DriftExamples.usd;
import static io.tieout.domain.drift.DriftExamples.with;

import io.tieout.domain.invoice.LandedDocument;
import io.tieout.domain.invoice.RecordVariants;
import io.tieout.domain.invoice.TaxByRate;
import io.tieout.domain.money.ExchangeRate;
import io.tieout.domain.money.Money;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** A document in the books that people edit, put back, pay and touch. */
final class EditedDocument {

    /** The signed fields of a document, and the words in which a deviation names them. */
    static final Map<String, String> HEAD =
            Map.ofEntries(
                    Map.entry("customerId", "customer"),
                    Map.entry("number", "number"),
                    Map.entry("issuedOn", "issue date"),
                    Map.entry("dueOn", "due date"),
                    Map.entry("termId", "term"),
                    Map.entry("departmentId", "department"),
                    Map.entry("discount", "discount"),
                    Map.entry("deposit", "deposit"),
                    Map.entry("tax", "tax"),
                    Map.entry("total", "total with tax"),
                    Map.entry("memo", "memo"),
                    Map.entry("rate", "exchange rate"),
                    Map.entry("taxes", "tax of rate 4"));

    /** The same of a line. */
    static final Map<String, String> LINE =
            Map.of(
                    "description", "line 1 description",
                    "itemId", "line 1 item",
                    "incomeAccountId", "line 1 income account",
                    "quantity", "line 1 quantity",
                    "unitPrice", "line 1 unit price",
                    "amount", "line 1 amount",
                    "classId", "line 1 class",
                    "taxCode", "line 1 tax code",
                    "serviceOn", "line 1 service date");

    private final LandedDocument landed;

    /** by the words of a deviation, what stands there instead of what landed */
    private final Map<String, String> edits = new TreeMap<>();

    private LandedDocument now;
    private Instant changedAt = EDITED_AT;

    EditedDocument(LandedDocument landed) {
        this.landed = landed;
        this.now = landed;
    }

    /** sets a field to another value, or back to the one that landed when {@code variant} is 0 */
    void edit(String component, int variant) {
        String name = HEAD.getOrDefault(component, LINE.get(component));
        Object value = other(component, valueOf(component), variant);
        now =
                HEAD.containsKey(component)
                        ? with(now, component, value)
                        : with(now, "lines", List.of(line(component, value)));
        if (variant == 0) {
            edits.remove(name);
        } else {
            edits.put(name, shown(value));
        }
        touch();
    }

    /** a payment or a credit moves what is left of it */
    void settle(int cents) {
        now = with(now, "balance", now.total().minus(Money.ofMinor(cents, DriftExamples.USD)));
        touch();
    }

    /** something that nobody signed is changed: printed, mailed, tagged */
    void touch() {
        changedAt = changedAt.plusSeconds(1);
        now = with(now, "documentVersion", Long.toString(changedAt.getEpochSecond()));
    }

    DocumentSeen picture() {
        return new DocumentSeen.Standing(now, changedAt);
    }

    Map<String, String> edits() {
        return Map.copyOf(edits);
    }

    private LandedDocument.Line line(String component, Object value) {
        return RecordVariants.of(
                        now.lines().getFirst(), (name, old) -> name.equals(component) ? value : old)
                .filter(variant -> !variant.equals(now.lines().getFirst()))
                .findFirst()
                .orElse(now.lines().getFirst());
    }

    private Object valueOf(String component) {
        Record record = HEAD.containsKey(component) ? landed : landed.lines().getFirst();
        try {
            return record.getClass().getMethod(component).invoke(record);
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static Object other(String component, Object value, int variant) {
        return switch (value) {
            case Object _ when variant == 0 -> value;
            case String text -> text + variant;
            case Money money -> money.plus(usd("0.0" + variant));
            case LocalDate day -> day.plusDays(variant);
            case BigDecimal number -> number.add(BigDecimal.valueOf(variant));
            case Optional<?> some -> some.map(one -> other(component, one, variant));
            case ExchangeRate rate ->
                    new ExchangeRate(rate.value().add(BigDecimal.valueOf(variant, 2)));
            case List<?> _ -> List.of(new TaxByRate("4", usd("100.00"), usd("0.0" + variant)));
            default -> throw new IllegalStateException("say what else " + component + " may be");
        };
    }

    private static String shown(Object value) {
        return switch (value) {
            case BigDecimal number -> number.toPlainString();
            case Optional<?> some -> some.map(Object::toString).orElse("");
            case List<?> some -> some.getFirst().toString();
            default -> value.toString();
        };
    }
}
