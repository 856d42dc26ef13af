package io.tieout.bootstrap.tour;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A page with steps to walk: blocks of {@code graphql} (the first line names who asks) or {@code
 * http} (a call of the twin, or of Tieout, whose first line names who calls), each followed by a
 * block of {@code json} that its answer must show.
 */
record TourPage(List<Step> steps) {

    private static final Pattern BLOCK =
            Pattern.compile(
                    "^```(graphql|http|json)\n(.*?)^```$", Pattern.DOTALL | Pattern.MULTILINE);

    /** a call: its method, its address, and after an empty line its body */
    private static final Pattern CALL =
            Pattern.compile(
                    "(?:# ([^\n]+)\n)?(GET|POST|PUT|DELETE) (\\S+)\n(?:\n(.*))?", Pattern.DOTALL);

    TourPage {
        steps = List.copyOf(steps);
    }

    /**
     * One thing to do.
     *
     * @param line where it stands on the page, from 1
     * @param shown JSON that its answer must show
     */
    record Step(int line, Deed deed, String shown) {}

    /** What is done. */
    sealed interface Deed {

        record Ask(String persona, String query) implements Deed {

            /** asking it again changes nothing */
            boolean isQuestion() {
                return !query.contains("mutation");
            }
        }

        /**
         * A call.
         *
         * @param persona who calls; nobody calls the twin
         */
        record Call(Optional<String> persona, String method, String address, String body)
                implements Deed {}
    }

    static TourPage of(String markdown) {
        var steps = new ArrayList<Step>();
        Matcher block = BLOCK.matcher(markdown);
        while (block.find()) {
            int line = 1 + (int) markdown.substring(0, block.start()).lines().count();
            Deed deed = deed(block.group(1), block.group(2), line);
            if (!block.find() || !block.group(1).equals("json")) {
                throw new IllegalArgumentException(
                        "line " + line + ": expected a block of json with what the answer shows");
            }
            steps.add(new Step(line, deed, block.group(2)));
        }
        return new TourPage(steps);
    }

    private static Deed deed(String kind, String text, int line) {
        Matcher call = CALL.matcher(text);
        if (kind.equals("http") && call.matches()) {
            String persona = call.group(1);
            String body = call.group(4);
            return new Deed.Call(
                    Optional.ofNullable(persona),
                    call.group(2),
                    call.group(3),
                    body == null ? "" : body);
        }
        if (kind.equals("graphql") && text.startsWith("# ")) {
            return new Deed.Ask(text.lines().findFirst().orElseThrow().substring(2), text);
        }
        throw new IllegalArgumentException(
                "line " + line + ": expected graphql that begins with who asks, or a call");
    }
}
