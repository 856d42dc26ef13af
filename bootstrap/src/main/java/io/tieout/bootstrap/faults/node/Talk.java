package io.tieout.bootstrap.faults.node;

import java.io.BufferedReader;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;

/** A node's end of the conversation with its parent. */
public final class Talk {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final BufferedReader parent;
    private final PrintStream answers;

    private Talk(BufferedReader parent, PrintStream answers) {
        this.parent = parent;
        this.answers = answers;
    }

    /**
     * Plays a role to the end. Standard output belongs to the conversation, so whatever else is
     * printed goes to standard error.
     */
    public static void play(NodeRole role) {
        PrintStream answers =
                new PrintStream(
                        new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        System.setOut(System.err);
        Talk talk =
                new Talk(
                        new BufferedReader(
                                new InputStreamReader(
                                        new FileInputStream(FileDescriptor.in),
                                        StandardCharsets.UTF_8)),
                        answers);
        NodeSettings settings = JSON.readValue(talk.hear().orElseThrow(), NodeSettings.class);
        role.play(settings, talk);
    }

    /** the parent's next line; empty when it is gone, or done with us */
    public Optional<String> hear() {
        try {
            return Optional.ofNullable(parent.readLine());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** every line to come, until the parent is gone or done with us */
    public Stream<String> heard() {
        return Stream.generate(this::hear).takeWhile(Optional::isPresent).flatMap(Optional::stream);
    }

    public void say(String line) {
        answers.println(line);
    }
}
