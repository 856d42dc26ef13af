package io.tieout.qbo.field;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.annotation.JsonNaming;

/** The bodies that this module sends, found by how they are written to the wire. */
final class SentBodies {

    private static final Path CLASSES = Path.of("target", "classes");

    private SentBodies() {}

    /** each field by its name on the wire, behind the record that carries it */
    static List<String> fields() {
        try (Stream<Path> files = Files.walk(CLASSES)) {
            return files.filter(file -> file.toString().endsWith(".class"))
                    .map(SentBodies::load)
                    .filter(type -> type.isRecord() && type.isAnnotationPresent(JsonNaming.class))
                    .flatMap(SentBodies::fields)
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("the compiled classes cannot be read", e);
        }
    }

    private static Stream<String> fields(Class<?> body) {
        String owner = body.getName().replaceFirst(".*[.]", "").replace('$', '.');
        return Arrays.stream(body.getRecordComponents())
                // The fields of a body that is stated beside others are that body's own.
                .filter(part -> !part.getAccessor().isAnnotationPresent(JsonUnwrapped.class))
                .map(component -> owner + "." + wireName(component));
    }

    private static String wireName(RecordComponent component) {
        return Optional.ofNullable(component.getAccessor().getAnnotation(JsonProperty.class))
                .map(JsonProperty::value)
                .orElseGet(() -> capitalised(component.getName()));
    }

    private static String capitalised(String name) {
        return Character.toUpperCase(name.charAt(0)) + name.substring(1);
    }

    private static Class<?> load(Path file) {
        String name =
                CLASSES.relativize(file).toString().replace('/', '.').replaceFirst("[.]class$", "");
        try {
            return Class.forName(name, false, SentBodies.class.getClassLoader());
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException("a compiled class cannot be loaded: " + name, e);
        }
    }
}
