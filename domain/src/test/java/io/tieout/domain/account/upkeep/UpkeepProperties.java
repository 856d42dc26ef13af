package io.tieout.domain.account.upkeep;

import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.domain.account.PostalAddress;
import io.tieout.domain.boundary.SharedField;
import io.tieout.domain.people.Personal;
import io.tieout.domain.people.SubjectId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;

/** However both sides change a customer and however late, twice or out of order we hear of it. */
class UpkeepProperties {

    private static final SubjectId SUBJECT = new SubjectId(new UUID(0, 2));
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    /** What happens: one side changes a field, or an old picture arrives once more. */
    record Step(Kind kind, SharedField field, int value) {
        enum Kind {
            WE_CHANGE,
            THEY_CHANGE,
            PICTURE_ARRIVES,
            PUSH_LEAVES
        }
    }

    @Property
    void bothSidesComeToRestAfterAsManyPushesAsThereWereChanges(
            @ForAll("steps") @Size(max = 30) List<Step> steps) {
        var world = new Books();
        steps.forEach(world::take);

        int pushes = world.settle();

        assertThat(pushes).isLessThanOrEqualTo(world.changes + 1);
        assertThat(world.accord.due()).isEmpty();
        assertThat(world.settle()).isZero();
        for (SharedField field : SharedField.values()) {
            if (!world.accord.disputed().contains(field) && !world.ours.isBlank(field)) {
                assertThat(world.ours.text(field)).isEqualTo(world.theirs.text(field));
            }
        }
    }

    @Provide
    Arbitrary<List<Step>> steps() {
        return Combinators.combine(
                        Arbitraries.of(Step.Kind.class),
                        Arbitraries.of(SharedField.class),
                        Arbitraries.integers().between(1, 4))
                .as(Step::new)
                .list();
    }

    /** A customer in the books, our card, and every picture that was ever taken. */
    private static final class Books {

        private Card ours = card("a0", "a0", "a0", "a0", "a0");
        private Card theirs = ours;
        private Accord accord = Accord.known(theirs);
        private final List<Seen> pictures = new ArrayList<>();
        private long version;
        private int pushes;
        private int changes;

        void take(Step step) {
            switch (step.kind()) {
                case WE_CHANGE -> {
                    Card before = ours;
                    ours = with(ours, step.field(), "o" + step.value());
                    accord = accord.changed(before, ours);
                    changes++;
                }
                case THEY_CHANGE -> {
                    theirs = with(theirs, step.field(), "t" + step.value());
                    changes++;
                    photographed();
                }
                case PICTURE_ARRIVES -> {
                    if (!pictures.isEmpty()) {
                        see(pictures.get(step.value() % pictures.size()));
                    }
                }
                case PUSH_LEAVES -> push();
            }
        }

        /** every picture arrives and every push leaves, until nothing is left to do */
        int settle() {
            int before = pushes;
            for (int round = 0; round < changes + 2; round++) {
                List.copyOf(pictures).forEach(this::see);
                push();
            }
            return pushes - before;
        }

        private void push() {
            if (accord.due().isEmpty()) {
                return;
            }
            // The customer is read again when it moved on: what is due may be another thing then.
            if (accord.version() != version) {
                see(new Seen(theirs, version, NOON));
            }
            Set<SharedField> fields = accord.due();
            if (!fields.isEmpty()) {
                pushes++;
                for (SharedField field : fields) {
                    theirs = with(theirs, field, ours.text(field));
                }
                photographed();
                accord = accord.written(ours, ours, fields, pictures.getLast());
            }
        }

        private void photographed() {
            pictures.add(new Seen(theirs, ++version, NOON));
        }

        private void see(Seen seen) {
            var sight = accord.see(ours, seen, NOON);
            for (SharedField field : sight.taken()) {
                ours = with(ours, field, seen.card().text(field));
            }
            accord = sight.accord();
        }
    }

    private static Card with(Card card, SharedField field, String value) {
        return new Card(
                field == SharedField.NAME ? known(value) : card.name(),
                field == SharedField.EMAIL ? known(value) : card.email(),
                field == SharedField.TELEPHONE ? known(value) : card.phone(),
                field == SharedField.ADDRESS ? street(value) : card.address(),
                field == SharedField.TAX_ID ? known(value) : card.taxId());
    }

    private static Card card(String name, String email, String phone, String street, String taxId) {
        return new Card(known(name), known(email), known(phone), street(street), known(taxId));
    }

    private static PostalAddress street(String value) {
        return new PostalAddress(known(value), known(""), known(""), known(""), known(""));
    }

    private static Personal known(String value) {
        return new Personal.Known(SUBJECT, value);
    }
}
