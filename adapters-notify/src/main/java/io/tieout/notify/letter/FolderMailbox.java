package io.tieout.notify.letter;

import io.tieout.application.message.Carrier;
import io.tieout.application.message.Letter;
import io.tieout.application.message.MessageOrder.Channel;
import jakarta.mail.MessagingException;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;

/**
 * The mailbox of a demo: every mail is a file of its own in a folder, exactly as it would have gone
 * out, so that people see it without any mail server.
 */
public final class FolderMailbox implements Carrier {

    private static final String FROM = "billing@tieout.example";
    private static final String SUFFIX = ".eml";

    /** what a page still shows; older ones stay in the folder */
    private static final int MOST_SHOWN = 200;

    private final Session session = Session.getInstance(new Properties());
    private final Path folder;

    public FolderMailbox(Path folder) {
        this.folder = folder;
    }

    /**
     * One mail, as a list of them shows it.
     *
     * @param files the names of what is enclosed
     */
    public record Entry(String name, Instant at, String to, String subject, List<String> files) {

        public Entry {
            files = List.copyOf(files);
        }
    }

    @Override
    public Channel channel() {
        return Channel.EMAIL;
    }

    @Override
    public Outcome carry(Letter letter) {
        try {
            Files.createDirectories(folder);
            var aside = Files.createTempFile(folder, "mail", ".new");
            try (var out = Files.newOutputStream(aside)) {
                MailForm.of(session, FROM, letter).writeTo(out);
            }
            Files.move(
                    aside,
                    folder.resolve(letter.id().value() + SUFFIX),
                    StandardCopyOption.ATOMIC_MOVE);
            return new Outcome.Taken();
        } catch (MessagingException _) {
            return new Outcome.Refused("the recipient's address cannot be written in a mail");
        } catch (IOException failure) {
            return new Outcome.Later(
                    "the mailbox takes nothing: " + failure.getClass().getSimpleName());
        }
    }

    /** the mails, newest first */
    public List<Entry> entries() throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(SUFFIX))
                    .map(this::entry)
                    .flatMap(Optional::stream)
                    .sorted(Comparator.comparing(Entry::at).reversed())
                    .limit(MOST_SHOWN)
                    .toList();
        }
    }

    /** the page of a mail; empty if there is none of this name */
    public Optional<String> page(String name) throws IOException {
        var file = folder.resolve(name + SUFFIX).normalize();
        if (!file.startsWith(folder.normalize()) || !Files.exists(file)) {
            return Optional.empty();
        }
        try {
            return page(read(file));
        } catch (MessagingException damaged) {
            throw new IOException("a mail of the demo cannot be read", damaged);
        }
    }

    private Optional<Entry> entry(Path file) {
        try {
            var mail = read(file);
            var name = file.getFileName().toString().replace(SUFFIX, "");
            return Optional.of(
                    new Entry(
                            name,
                            Files.getLastModifiedTime(file).toInstant(),
                            String.valueOf(mail.getAllRecipients()[0]),
                            String.valueOf(mail.getSubject()),
                            files(mail)));
        } catch (IOException | MessagingException _) {
            // Somebody put a file there that is no mail of ours.
            return Optional.empty();
        }
    }

    private MimeMessage read(Path file) throws IOException, MessagingException {
        try (InputStream in = Files.newInputStream(file)) {
            return new MimeMessage(session, in);
        }
    }

    private static List<String> files(Part part) throws IOException, MessagingException {
        if (!part.isMimeType("multipart/*")) {
            return Optional.ofNullable(part.getFileName()).stream().toList();
        }
        List<String> files = new ArrayList<>();
        var parts = (MimeMultipart) part.getContent();
        for (int i = 0; i < parts.getCount(); i++) {
            files.addAll(files(parts.getBodyPart(i)));
        }
        return files;
    }

    private static Optional<String> page(Part part) throws IOException, MessagingException {
        if (part.isMimeType("text/html")) {
            return Optional.of((String) part.getContent());
        }
        if (part.isMimeType("multipart/*")) {
            var parts = (MimeMultipart) part.getContent();
            for (int i = 0; i < parts.getCount(); i++) {
                var found = page(parts.getBodyPart(i));
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        return Optional.empty();
    }
}
