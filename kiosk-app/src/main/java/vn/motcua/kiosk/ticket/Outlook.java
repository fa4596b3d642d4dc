package vn.motcua.kiosk.ticket;

/** How long a number will wait, as the centre sees it. @param ahead people called before @param least @param most minutes */
public record Outlook(int ahead, int least, int most) {
}
