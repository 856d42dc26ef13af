package io.tieout.domain.ledger;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** One line of a journal as bookkeepers read it. */
public record JournalLine(Place place, Side side, Amount amount) {

    private record Column(Place place, Side side) {}

    static List<JournalLine> of(List<Movement> movements) {
        Map<Column, Amount> columns = new LinkedHashMap<>();
        for (Movement movement : movements) {
            columns.merge(
                    new Column(movement.debit(), Side.DEBIT), movement.amount(), Amount::plus);
            columns.merge(
                    new Column(movement.credit(), Side.CREDIT), movement.amount(), Amount::plus);
        }
        return columns.entrySet().stream()
                .map(column ->
                        new JournalLine(
                                column.getKey().place(), column.getKey().side(), column.getValue()))
                .toList();
    }
}
