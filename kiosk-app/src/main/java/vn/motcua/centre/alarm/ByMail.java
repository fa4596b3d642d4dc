package vn.motcua.centre.alarm;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Properties;
import java.util.stream.Collectors;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;

import vn.motcua.centre.staff.StaffRoutes.Standing;
import vn.motcua.centre.words.CentreWords;

/** One mail for all alerts that are told together. */
final class ByMail implements Way {

    private static final String DEADLINE_MILLIS = "15000";

    private final AlarmSettings.Mail mail;
    private final CentreWords words;

    ByMail(AlarmSettings.Mail mail, CentreWords words) {
        this.mail = mail;
        this.words = words;
    }

    @Override
    public String name() {
        return "mail";
    }

    @Override
    public void tell(String branch, List<Standing> alerts) throws IOException {
        try {
            Session session = Session.getInstance(properties());
            MimeMessage message = new MimeMessage(session);
            message.setFrom(new InternetAddress(mail.from()));
            for (String each : mail.to()) {
                message.addRecipient(Message.RecipientType.TO, new InternetAddress(each));
            }
            message.setSubject(alerts.size() == 1 ? alerts.get(0).title() : words.get("alarm.several", alerts.size(), branch),
                    StandardCharsets.UTF_8.name());
            message.setText(alerts.stream().map(each -> each.title() + "\n" + each.since() + "\n" + each.advice()).collect(Collectors.joining("\n\n"))
                    + "\n\n" + branch + "\n", StandardCharsets.UTF_8.name());
            if (mail.user().isEmpty()) {
                Transport.send(message);
            } else {
                Transport.send(message, mail.user(), mail.password());
            }
        } catch (MessagingException e) {
            throw new IOException("the mail server " + mail.host() + " did not take it: " + e.getMessage(), e);
        }
    }

    private Properties properties() {
        Properties properties = new Properties();
        properties.setProperty("mail.smtp.host", mail.host());
        properties.setProperty("mail.smtp.port", String.valueOf(mail.port()));
        properties.setProperty("mail.smtp.auth", String.valueOf(!mail.user().isEmpty()));
        properties.setProperty("mail.smtp.ssl.enable", String.valueOf(mail.encryption() == AlarmSettings.Encryption.TLS));
        properties.setProperty("mail.smtp.ssl.checkserveridentity", "true");
        properties.setProperty("mail.smtp.starttls.enable", String.valueOf(mail.encryption() == AlarmSettings.Encryption.STARTTLS));
        properties.setProperty("mail.smtp.starttls.required", String.valueOf(mail.encryption() == AlarmSettings.Encryption.STARTTLS));
        for (String step : List.of("connectiontimeout", "timeout", "writetimeout")) {
            properties.setProperty("mail.smtp." + step, DEADLINE_MILLIS);
        }
        return properties;
    }
}
