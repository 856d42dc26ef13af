package io.tieout.persistence.invoice;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.tieout.domain.invoice.InvoiceLine;
import io.tieout.domain.invoice.ServicePeriod;
import io.tieout.domain.money.Currency;
import io.tieout.domain.money.Money;
import io.tieout.domain.money.Quantity;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jooq.JSONB;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * The stored form of the lines of an invoice, or of a credit memo. Its names are data in the
 * database: a golden file guards them, whatever the Java beside them is called.
 */
public final class LinesJson {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private LinesJson() {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    private record Line(
            String description,
            String product,
            String quantity,
            long unitPriceMinor,
            @Nullable String servedFrom,
            @Nullable String servedTo,
            String taxCode,
            String className,
            long amountMinor) {}

    /** {@code amounts} stand in the order of {@code lines} */
    public static JSONB write(List<InvoiceLine> lines, List<Money> amounts) {
        var stored = new ArrayList<Line>(lines.size());
        for (int i = 0; i < lines.size(); i++) {
            stored.add(stored(lines.get(i), amounts.get(i)));
        }
        return JSONB.valueOf(MAPPER.writeValueAsString(stored));
    }

    public static List<InvoiceLine> lines(JSONB stored, Currency currency) {
        return read(stored).stream().map(line -> line(line, currency)).toList();
    }

    public static List<Money> amounts(JSONB stored, Currency currency) {
        return read(stored).stream()
                .map(line -> Money.ofMinor(line.amountMinor(), currency))
                .toList();
    }

    private static List<Line> read(JSONB stored) {
        return MAPPER.readValue(stored.data(), new TypeReference<List<Line>>() {});
    }

    private static Line stored(InvoiceLine line, Money amount) {
        return new Line(
                line.description(),
                line.product(),
                line.quantity().value().toPlainString(),
                line.unitPrice().minorUnits(),
                switch (line.servicePeriod()) {
                    case ServicePeriod.Unstated() -> null;
                    case ServicePeriod.Between(var firstOn, _) -> firstOn.toString();
                },
                switch (line.servicePeriod()) {
                    case ServicePeriod.Unstated() -> null;
                    case ServicePeriod.Between(_, var lastOn) -> lastOn.toString();
                },
                line.taxCode(),
                line.className(),
                amount.minorUnits());
    }

    private static InvoiceLine line(Line line, Currency currency) {
        return new InvoiceLine(
                line.description(),
                line.product(),
                new Quantity(new BigDecimal(line.quantity())),
                Money.ofMinor(line.unitPriceMinor(), currency),
                line.servedFrom() == null || line.servedTo() == null
                        ? new ServicePeriod.Unstated()
                        : new ServicePeriod.Between(
                                LocalDate.parse(line.servedFrom()),
                                LocalDate.parse(line.servedTo())),
                line.taxCode(),
                line.className());
    }
}
