package io.tieout.persistence.invoice;

import static org.jooq.impl.DSL.or;

import io.tieout.domain.invoice.Difference;
import io.tieout.domain.invoice.Difference.Kind;
import java.util.List;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.JSONB;
import tools.jackson.databind.json.JsonMapper;

/** The stored form of how a document landed. Its names are data in the database. */
public record LandedJson(String kind, String field, String approved, String landed) {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    /** one difference as it is stored */
    public static LandedJson of(Difference difference) {
        return new LandedJson(
                name(difference.kind()),
                difference.field(),
                difference.approved(),
                difference.landed());
    }

    /** the difference that was stored */
    public Difference difference() {
        return new Difference(kind(kind), field, approved, landed);
    }

    static JSONB write(List<Difference> differences) {
        var stored = differences.stream().map(LandedJson::of).toList();
        return JSONB.valueOf(MAPPER.writeValueAsString(stored));
    }

    static List<Difference> read(JSONB stored) {
        return List.of(MAPPER.readValue(stored.data(), LandedJson[].class)).stream()
                .map(LandedJson::difference)
                .toList();
    }

    /**
     * whether the stored text names a difference that an approver must accept; in a value of the
     * document a quotation mark stands behind a backslash, so no value can imitate a kind
     */
    static Condition namesWhatNeedsAcceptance(Field<JSONB> stored) {
        Field<String> text = stored.cast(String.class);
        return or(
                Stream.of(Kind.values())
                        .filter(Kind::needsAcceptance)
                        .map(kind -> text.contains("\"kind\": \"" + name(kind) + "\""))
                        .toList());
    }

    /** before differences were stored here, a sentence named them, and no sentence meant none */
    static List<Difference> ofSentence(String problem) {
        return problem.isEmpty()
                ? List.of()
                : List.of(new Difference(Kind.CHANGED, problem, "", ""));
    }

    private static String name(Kind kind) {
        return switch (kind) {
            case TAX -> "tax";
            case RATE -> "rate";
            case ROUNDING -> "rounding";
            case RENUMBERED -> "renumbered";
            case CREDIT_APPLIED -> "credit-applied";
            case CHANGED -> "changed";
        };
    }

    private static Kind kind(String name) {
        return List.of(Kind.values()).stream()
                .filter(kind -> name(kind).equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no difference '" + name + "'"));
    }
}
