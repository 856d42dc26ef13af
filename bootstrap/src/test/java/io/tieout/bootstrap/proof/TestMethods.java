package io.tieout.bootstrap.proof;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The tests of the house by class and method, read from their sources: no module sees the tests of
 * all others.
 *
 * @param all each as {@code Class#method}
 */
record TestMethods(Set<String> all) {

    /** an annotation that makes a test, more annotations perhaps, and the method's name */
    private static final String ARGUMENTS = "(?:\\((?:[^()\"]|\"(?:[^\"\\\\]|\\\\.)*\")*\\))?\\s*";

    private static final Pattern TEST =
            Pattern.compile(
                    "@(?:Test|ParameterizedTest|RepeatedTest|Property)\\b"
                            + ARGUMENTS
                            + "(?:@\\w+"
                            + ARGUMENTS
                            + ")*(?:public )?void (\\w+)\\(");

    TestMethods {
        all = Set.copyOf(all);
    }

    /** those of the modules of the house that are wanted */
    static TestMethods of(Path house, Predicate<String> isWanted) throws IOException {
        try (Stream<Path> modules = Files.list(house)) {
            return new TestMethods(
                    modules.filter(module -> isWanted.test(module.getFileName().toString()))
                            .map(module -> module.resolve("src/test/java"))
                            .filter(Files::isDirectory)
                            .flatMap(TestMethods::sources)
                            .flatMap(source -> in(nameOf(source), text(source)).all().stream())
                            .collect(toUnmodifiableSet()));
        }
    }

    static TestMethods in(String type, String source) {
        return new TestMethods(
                TEST.matcher(source)
                        .results()
                        .map(found -> type + "#" + found.group(1))
                        .collect(toUnmodifiableSet()));
    }

    private static Stream<Path> sources(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".java")).toList().stream();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String nameOf(Path source) {
        return source.getFileName().toString().replace(".java", "");
    }

    private static String text(Path source) {
        try {
            return Files.readString(source);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
