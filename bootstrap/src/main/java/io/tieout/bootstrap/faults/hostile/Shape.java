package io.tieout.bootstrap.faults.hostile;

import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import tools.jackson.databind.json.JsonMapper;

/** A way to make a small request expensive. */
enum Shape {
    /** nested beyond any screen, through a part of the schema that leads back to itself */
    DEEP {
        @Override
        String query() {
            return "{ __schema { types " + "{ ofType ".repeat(300) + "{ name }" + " }".repeat(302);
        }
    },
    /** nested beyond what a parser can bear */
    BOTTOMLESS {
        @Override
        String query() {
            return "{ a ".repeat(7_000) + "}".repeat(7_000);
        }
    },
    /** the same page over and over, each time its own rows */
    WIDE {
        @Override
        String query() {
            return "{ invoices(first: 100) { edges { "
                    + "node { lines { description } settlements { payment { id } } } ".repeat(400)
                    + "} } }";
        }
    },
    /** one field under ten thousand names */
    ALIASED {
        @Override
        String query() {
            return IntStream.range(0, 10_000)
                    .mapToObj(number -> "a" + number + ": __typename")
                    .collect(Collectors.joining(" ", "{ ", " }"));
        }
    },
    /** more asked of a field than its name */
    DIRECTED {
        @Override
        String query() {
            return "{ __typename " + "@include(if: true) ".repeat(50_000) + "}";
        }
    },
    /** a fragment that contains itself by way of another */
    CYCLE {
        @Override
        String query() {
            return "query { ...a } fragment a on Query { ...b } fragment b on Query { ...a }";
        }
    },
    /** fragments that double each other thirty times */
    EXPLOSION {
        @Override
        String query() {
            String doubled =
                    IntStream.range(0, 30)
                            .mapToObj(number ->
                                    "fragment f%d on Query { ...f%d ...f%d }"
                                            .formatted(number, number + 1, number + 1))
                            .collect(Collectors.joining(" "));
            return "{ ...f0 } "
                    + doubled
                    + " fragment f30 on Query { invoices(first: 1) { edges { cursor } } }";
        }
    },
    /** a page of a million rows */
    HUGE_PAGE {
        @Override
        String query() {
            return "{ invoices(first: 1000000) { edges { node { number } } } }";
        }
    },
    /** a thousand requests in one */
    BATCH {
        @Override
        String query() {
            return "{ __typename }";
        }

        @Override
        String body() {
            return IntStream.range(0, 1_000)
                    .mapToObj(_ -> super.body())
                    .collect(Collectors.joining(",", "[", "]"));
        }
    };

    private static final JsonMapper JSON = JsonMapper.builder().build();

    abstract String query();

    /** what is sent */
    String body() {
        return JSON.writeValueAsString(Map.of("query", query()));
    }
}
