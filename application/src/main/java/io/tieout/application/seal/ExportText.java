package io.tieout.application.seal;

import io.tieout.application.seal.ExportLine.Anchored;
import io.tieout.application.seal.ExportLine.End;
import io.tieout.application.seal.ExportLine.Gone;
import io.tieout.application.seal.ExportLine.Head;
import io.tieout.application.seal.ExportLine.Sealed;
import io.tieout.application.seal.ExportLine.Waiting;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How the lines of an exported history are written: fields between tabs, the first names the kind.
 * Tabs and ends of lines in words are written with a backslash and bytes in base64, so that nothing
 * of an event can pass for the end of a field.
 */
public final class ExportText {

    private static final String FORMAT = "tieout-ledger-1";
    private static final String TAB = "\t";
    private static final int EVENT_FIELDS = 12;
    private static final Pattern ESCAPED = Pattern.compile("\\\\(.)");

    private ExportText() {}

    /** without the end of the line */
    public static String of(ExportLine line) {
        return switch (line) {
            case Head(var tenant, var writtenAt) -> fields(FORMAT, tenant, writtenAt);
            case Sealed(Seal(var place, var link, var root), var event) ->
                    fields("sealed", place, word(link), word(root)) + TAB + event(event);
            case Gone(var place, var stream, var version) ->
                    fields("gone", place, word(stream), version);
            case Waiting(var event) -> "waiting" + TAB + event(event);
            case Anchored(var place, var chain, var notedAt) ->
                    fields("anchored", place, word(chain), notedAt);
            case End(var sealed, var waiting) -> fields("end", sealed, waiting);
        };
    }

    /** empty for what is no such line, letter by letter: nothing can be written in two ways */
    public static Optional<ExportLine> parse(String text) {
        List<String> fields = List.of(text.split(TAB, -1));
        try {
            return Optional.of(parse(fields.getFirst(), fields.subList(1, fields.size())))
                    .filter(line -> of(line).equals(text));
        } catch (IllegalArgumentException
                | DateTimeException
                | IndexOutOfBoundsException notOfAnExport) {
            return Optional.empty();
        }
    }

    private static ExportLine parse(String kind, List<String> fields) {
        return switch (kind) {
            case FORMAT -> new Head(UUID.fromString(fields.get(0)), Instant.parse(fields.get(1)));
            case "sealed" ->
                    new Sealed(
                            new Seal(
                                    Long.parseLong(fields.get(0)),
                                    unword(fields.get(1)),
                                    unword(fields.get(2))),
                            event(fields.subList(3, fields.size())));
            case "gone" ->
                    new Gone(
                            Long.parseLong(fields.get(0)),
                            unword(fields.get(1)),
                            Long.parseLong(fields.get(2)));
            case "waiting" -> new Waiting(event(fields));
            case "anchored" ->
                    new Anchored(
                            Long.parseLong(fields.get(0)),
                            unword(fields.get(1)),
                            Instant.parse(fields.get(2)));
            case "end" -> new End(Long.parseLong(fields.get(0)), Long.parseLong(fields.get(1)));
            default -> throw new IllegalArgumentException("no such kind of line: " + kind);
        };
    }

    private static String event(StoredEvent event) {
        return fields(
                event.tenant(),
                event.transactionId(),
                event.globalIndex(),
                word(event.eventId()),
                word(event.stream()),
                event.version(),
                word(event.type()),
                word(event.recordedAt()),
                word(event.name()),
                // An absent revision is no revision that is empty.
                event.revision().map(revision -> "=" + word(revision)).orElse(""),
                Base64.getEncoder().encodeToString(event.payload()),
                Base64.getEncoder().encodeToString(event.circumstances()));
    }

    private static StoredEvent event(List<String> fields) {
        if (fields.size() != EVENT_FIELDS) {
            throw new IllegalArgumentException(
                    "an event has " + EVENT_FIELDS + " fields, got " + fields.size());
        }
        return new StoredEvent(
                UUID.fromString(fields.get(0)),
                Long.parseLong(fields.get(1)),
                Long.parseLong(fields.get(2)),
                unword(fields.get(3)),
                unword(fields.get(4)),
                Long.parseLong(fields.get(5)),
                unword(fields.get(6)),
                unword(fields.get(7)),
                unword(fields.get(8)),
                fields.get(9).isEmpty()
                        ? Optional.empty()
                        : Optional.of(unword(fields.get(9).substring(1))),
                Base64.getDecoder().decode(fields.get(10)),
                Base64.getDecoder().decode(fields.get(11)));
    }

    private static String fields(Object... fields) {
        List<String> texts = new ArrayList<>(fields.length);
        for (Object field : fields) {
            texts.add(String.valueOf(field));
        }
        return String.join(TAB, texts);
    }

    private static String word(String text) {
        return text.replace("\\", "\\\\")
                .replace("\t", "\\t")
                .replace("\n", "\\n")
                .replace("\r", "\\r");
    }

    private static String unword(String text) {
        return ESCAPED.matcher(text)
                .replaceAll(found ->
                        switch (found.group(1)) {
                            case "t" -> "\t";
                            case "n" -> "\n";
                            case "r" -> "\r";
                            default -> Matcher.quoteReplacement(found.group(1));
                        });
    }
}
