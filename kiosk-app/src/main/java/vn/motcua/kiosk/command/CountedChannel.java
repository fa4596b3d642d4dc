package vn.motcua.kiosk.command;

import vn.motcua.device.CardChannel;
import vn.motcua.device.DeviceException;

/** Counts what passes a channel, and looks at none of it. */
final class CountedChannel implements CardChannel {

    private final CardChannel channel;
    private int commands;
    private long bytesSent;
    private long bytesReceived;

    CountedChannel(CardChannel channel) {
        this.channel = channel;
    }

    int commands() {
        return commands;
    }

    long bytesSent() {
        return bytesSent;
    }

    long bytesReceived() {
        return bytesReceived;
    }

    @Override
    public byte[] atr() {
        return channel.atr();
    }

    @Override
    public int longestResponse() {
        return channel.longestResponse();
    }

    @Override
    public byte[] transmit(byte[] command) throws DeviceException {
        commands++;
        bytesSent += command.length;
        byte[] response = channel.transmit(command);
        bytesReceived += response.length;
        return response;
    }

    @Override
    public void reset() throws DeviceException {
        channel.reset();
    }

    @Override
    public void close() {
        channel.close();
    }
}
