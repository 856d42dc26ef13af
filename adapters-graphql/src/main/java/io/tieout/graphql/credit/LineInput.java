package io.tieout.graphql.credit;

import io.tieout.domain.credit.CreditOrder.Part;
import io.tieout.domain.credit.CreditOrder.Selection;
import io.tieout.domain.money.InvalidAmount;
import io.tieout.domain.money.Quantity;
import io.tieout.graphql.money.MoneyInput;
import io.tieout.graphql.order.InputCode;
import io.tieout.graphql.order.InputRefused;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** So much of one line of an invoice, as a client sends it; lines are counted from 1. */
public record LineInput(int line, PartInput credit) {

    /** How much of a line, as a client sends it: exactly one of the two. */
    public record PartInput(@Nullable BigDecimal quantity, @Nullable MoneyInput amount) {

        private Part read(int position, String field) {
            if (quantity != null) {
                return new Part.Units(position, readQuantity(quantity, field + ".quantity"));
            }
            if (amount != null) {
                return new Part.Worth(position, amount.read(field + ".amount"));
            }
            throw new IllegalStateException("the schema lets exactly one of the two through");
        }

        private static Quantity readQuantity(BigDecimal quantity, String field) {
            try {
                return new Quantity(quantity);
            } catch (InvalidAmount refused) {
                throw InputRefused.because(refused, InputCode.INVALID_QUANTITY, field);
            }
        }
    }

    /**
     * What these lines take of an invoice; all that is left if there are none.
     *
     * @throws InputRefused an amount or a quantity cannot be read
     */
    public static Selection selection(@Nullable List<LineInput> lines) {
        return lines == null
                ? new Selection.Whole()
                : new Selection.Lines(
                        IntStream.range(0, lines.size())
                                .mapToObj(i -> lines.get(i).read("lines." + i))
                                .toList());
    }

    private Part read(String field) {
        return credit.read(line - 1, field + ".credit");
    }
}
