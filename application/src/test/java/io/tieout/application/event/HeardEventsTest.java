package io.tieout.application.event;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.domain.decision.DomainEvent;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** An event that an automation reacts to and does not hear would be lost without a word. */
class HeardEventsTest {

    private static final Path SOURCES = Path.of("src", "main", "java");
    private static final Pattern IMPORTED =
            Pattern.compile("import (io\\.tieout\\.domain\\.[a-z.]+\\.\\w+Event)(?:\\.(\\w+))?;");
    private static final Pattern QUALIFIED = Pattern.compile("\\b(\\w+Event)\\.([A-Z]\\w+)\\b");
    private static final Pattern HEARS =
            Pattern.compile("(?:hears\\(\\) \\{\\s*return|HEARD =)\\s*Set\\.of\\(([^)]*)\\);");
    private static final Pattern CLASS = Pattern.compile("(\\w+)\\.class");

    @ParameterizedTest
    @MethodSource("automations")
    void hearsEveryEventThatItNames(Path source) {
        String text = read(source);
        Set<String> said = said(text);
        List<Class<?>> named = named(text);
        List<Class<?>> heard =
                named.stream().filter(each -> said.contains(each.getSimpleName())).toList();

        assertThat(said).isNotEmpty();
        assertThat(heard).hasSameSizeAs(said);
        assertThat(named)
                .allSatisfy(each ->
                        assertThat(heard)
                                .as(each.getSimpleName())
                                .anyMatch(kind -> kind.isAssignableFrom(each)));
    }

    static List<Path> automations() throws IOException {
        try (Stream<Path> files = Files.walk(SOURCES)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> read(file).contains("implements Automation"))
                    .sorted()
                    .toList();
        }
    }

    private static Set<String> said(String text) {
        return HEARS.matcher(text)
                .results()
                .flatMap(list -> CLASS.matcher(list.group(1)).results())
                .map(each -> each.group(1))
                .collect(Collectors.toSet());
    }

    /** every event, and every family of them, in the file */
    private static List<Class<?>> named(String text) {
        Stream<Class<?>> imported = IMPORTED.matcher(text).results().map(HeardEventsTest::kind);
        Stream<Class<?>> qualified =
                QUALIFIED
                        .matcher(text.replaceAll("(?m)^import .*$", ""))
                        .results()
                        .map(each -> nested(text, each));
        return Stream.concat(imported, qualified)
                .filter(DomainEvent.class::isAssignableFrom)
                .filter(kind -> kind != DomainEvent.class)
                .<Class<?>>map(kind -> kind)
                .distinct()
                .toList();
    }

    private static Class<?> nested(String text, MatchResult qualified) {
        String family =
                IMPORTED.matcher(text)
                        .results()
                        .map(each -> each.group(1))
                        .filter(name -> name.endsWith("." + qualified.group(1)))
                        .findFirst()
                        .orElseThrow(() -> new AssertionError("no import of " + qualified.group()));
        return load(family + "$" + qualified.group(2));
    }

    private static Class<?> kind(MatchResult each) {
        return load(each.group(2) == null ? each.group(1) : each.group(1) + "$" + each.group(2));
    }

    private static Class<?> load(String name) {
        try {
            return Class.forName(name);
        } catch (ClassNotFoundException e) {
            throw new AssertionError(name, e);
        }
    }

    private static String read(Path source) {
        try {
            return Files.readString(source, UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
