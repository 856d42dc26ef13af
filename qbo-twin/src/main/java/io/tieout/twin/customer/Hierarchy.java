package io.tieout.twin.customer;

import io.tieout.twin.books.Change;
import io.tieout.twin.books.Key;
import io.tieout.twin.books.Kind;
import io.tieout.twin.books.Row;
import io.tieout.twin.fault.BusinessFaults;
import io.tieout.twin.json.Json;
import io.tieout.twin.rules.References;
import io.tieout.twin.settlement.Receivable;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/** Customers below customers: jobs and projects, at most five levels deep. */
final class Hierarchy {

    /** Levels including the top one: "Customer" API page. */
    private static final int MOST_LEVELS = 5;

    private Hierarchy() {}

    /** Gives a customer its full name and level below its parent. */
    static void place(Change change, Optional<Key> self, ObjectNode entity) {
        Optional<Row> parent = References.resolve(change, entity, "ParentRef", Kind.CUSTOMER);
        self.ifPresent(it -> checkNotBelowItself(change, it, parent));
        String name = Json.stringOr(entity, "DisplayName", "");
        entity.put(
                "FullyQualifiedName",
                parent.map(it -> Json.stringOr(it.entity(), "FullyQualifiedName", "") + ":" + name)
                        .orElse(name));
        int level = parent.map(it -> it.entity().path("Level").intValue(0) + 1).orElse(0);
        if (level >= MOST_LEVELS) {
            throw BusinessFaults.tooManyLevels(MOST_LEVELS);
        }
        if (parent.isPresent()) {
            entity.put("Level", level).put("Job", true);
        }
    }

    /** What a customer and its jobs owe counts with those above it, before the move and after. */
    static void moveBalance(Change change, Row before, ObjectNode entity) {
        Optional<String> from = Json.reference(before.entity(), "ParentRef");
        Optional<String> to = Json.reference(entity, "ParentRef");
        if (!from.equals(to)) {
            BigDecimal balance = Json.decimal(entity, "BalanceWithJobs");
            Receivable.moveAbove(change, from, balance.negate());
            Receivable.moveAbove(change, to, balance);
        }
        if (to.isEmpty()) {
            entity.remove("Level");
        }
    }

    private static void checkNotBelowItself(Change change, Key self, Optional<Row> parent) {
        Optional<Row> above = parent;
        while (above.isPresent()) {
            if (above.get().key().equals(self)) {
                throw BusinessFaults.parentIsChild();
            }
            above =
                    above.flatMap(it -> Json.reference(it.entity(), "ParentRef"))
                            .flatMap(id -> change.find(new Key(Kind.CUSTOMER, id)));
        }
    }

    /** A new name of a parent shows in the full names of all below it. */
    static void renameBelow(Change change, Key parent, ObjectNode renamed) {
        String above = Json.stringOr(renamed, "FullyQualifiedName", "");
        List<Row> children =
                change.before().rows(Kind.CUSTOMER).stream()
                        .filter(row ->
                                Json.reference(row.entity(), "ParentRef")
                                        .filter(parent.id()::equals)
                                        .isPresent())
                        .toList();
        for (Row child : children) {
            ObjectNode copy = change.copy(child.key());
            String name = Json.stringOr(copy, "DisplayName", "");
            copy.put("FullyQualifiedName", above + ":" + name);
            copy.put("Level", renamed.path("Level").intValue(0) + 1);
            change.adjust(child.key(), copy);
            renameBelow(change, child.key(), copy);
        }
    }
}
