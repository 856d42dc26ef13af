package io.tieout.notify.letter;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Locale;

/** A mail server of few words that answers one command as it is told, or hangs up there. */
final class MoodyServer implements AutoCloseable {

    private static final String HANG_UP = "HANG UP";

    private final ServerSocket door = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
    private final String at;
    private final String answer;

    /**
     * Listens for one sender.
     *
     * @param at the first word of a command, or {@code DOT} for the end of a mail
     */
    MoodyServer(String at, String answer) throws IOException {
        this.at = at;
        this.answer = answer;
        Thread.ofVirtual().start(this::serve);
    }

    int port() {
        return door.getLocalPort();
    }

    private void serve() {
        try (Socket sender = door.accept();
                var lines =
                        new BufferedReader(
                                new InputStreamReader(sender.getInputStream(), US_ASCII))) {
            say(sender, "220 ready");
            boolean isMail = false;
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                if (isMail && !line.equals(".")) {
                    continue;
                }
                var command = isMail ? "DOT" : firstWord(line);
                if (command.equals(at) && answer.equals(HANG_UP)) {
                    return;
                }
                isMail = command.equals("DATA");
                say(sender, command.equals(at) ? answer : usual(command));
            }
        } catch (IOException _) {
            // The sender went first.
        }
    }

    private static String firstWord(String line) {
        return line.split("[ :]", 2)[0].toUpperCase(Locale.ROOT);
    }

    private static String usual(String command) {
        return switch (command) {
            case "DATA" -> "354 go on";
            case "QUIT" -> "221 bye";
            default -> "250 ok";
        };
    }

    private static void say(Socket sender, String line) throws IOException {
        OutputStream out = sender.getOutputStream();
        out.write((line + "\r\n").getBytes(US_ASCII));
        out.flush();
    }

    @Override
    public void close() throws IOException {
        door.close();
    }
}
