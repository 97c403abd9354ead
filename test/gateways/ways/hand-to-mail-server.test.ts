import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { createServer } from 'node:net';
import type { SMTPServerOptions } from 'smtp-server';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { handToMailServer } from '../../../functions/gateways/ways/hand-to-mail-server.ts';
import { aMailServer, answersNo } from './mail-server.ts';

const LETTER = {
  from: 'service@huaian.example.cn',
  to: 'wang@example.com',
  bytes: Buffer.from('Subject: A\r\n\r\n.\r\n.B\r\n'),
};
const SECRET = async () => '{"username":"huaian","password":"open sesame"}';

const handTo = (
  port: number,
  security: 'tls' | 'starttls' | 'none' = 'none',
  secret?: typeof SECRET,
) => handToMailServer({ host: '127.0.0.1', port, security }, secret)(LETTER);

/** How a server that answers so is understood. */
const failure = async (options: SMTPServerOptions) => {
  const { taken, port } = await aMailServer(options);
  const error = await handTo(port).catch((caught: unknown) => caught);
  expect(taken).toEqual([]);
  return (error as Error).name;
};

describe('a mail server', () => {
  it('takes the mail as it is, from the branch to the customer', async () => {
    const { taken, port } = await aMailServer();
    expect(await handTo(port)).toEqual({});
    expect(taken).toEqual([{ from: LETTER.from, to: [LETTER.to], bytes: LETTER.bytes }]);
  });

  it('is signed in to with what the secret holds', async () => {
    const asked: unknown[] = [];
    const { taken, port } = await aMailServer({
      authOptional: false,
      allowInsecureAuth: true,
      onAuth: ({ username, password }, _session, done) => {
        asked.push({ username, password });
        done(null, { user: username });
      },
    });
    await handTo(port, 'none', SECRET);
    expect(asked).toEqual([{ username: 'huaian', password: 'open sesame' }]);
    expect(taken).toHaveLength(1);
  });
});

describe('TLS', () => {
  // The certificate that the library brings is nobody's, and has expired.
  it.each<['tls' | 'starttls', SMTPServerOptions]>([
    ['tls', { secure: true }],
    ['starttls', { disabledCommands: [] }],
  ])('is spoken by %s, and with no certificate but a good one', async (security, options) => {
    const { taken, port } = await aMailServer(options);
    await expect(handTo(port, security)).rejects.toThrow(/certificate/);
    expect(taken).toEqual([]);
    vi.stubEnv('NODE_TLS_REJECT_UNAUTHORIZED', '0');
    onTestFinished(() => {
      vi.unstubAllEnvs();
    });
    await handTo(port, security);
    expect(taken).toHaveLength(1);
  });

  it('is insisted on: a server that has none gets neither mail nor password', async () => {
    const onAuth = vi.fn<NonNullable<SMTPServerOptions['onAuth']>>();
    const { taken, port } = await aMailServer({ allowInsecureAuth: true, onAuth });
    await expect(handTo(port, 'starttls', SECRET)).rejects.toThrow();
    expect(taken).toEqual([]);
    expect(onAuth).not.toHaveBeenCalled();
  });
});

describe('a mailbox', () => {
  it.each([550, 551, 553])('is no good when the server says %i of it', async (code) => {
    expect(await failure({ onRcptTo: (_to, _session, done) => done(answersNo(code)) })).toBe(
      'WayRefused',
    );
  });

  it.each([
    ['is full', 452, 'mailbox full'],
    ['is full for longer', 552, 'mailbox full'],
    ['is greylisted', 450, 'try later'],
    ['may not be written to from here', 550, '5.7.1 relaying denied'],
    ['may not be written to without signing in', 530, '5.7.0 authentication required'],
  ])('that %s may be tried again', async (_, code, text) => {
    const refuse: SMTPServerOptions = {
      onRcptTo: (_to, _session, done) => done(answersNo(code, text)),
    };
    expect(await failure(refuse)).not.toBe('WayRefused');
  });
});

describe('what passes', () => {
  it('is a refusal of the sender', async () => {
    const refuse: SMTPServerOptions = {
      onMailFrom: (_from, _session, done) => done(answersNo(550)),
    };
    expect(await failure(refuse)).not.toBe('WayRefused');
  });

  it('is a refusal of the whole, such as for its content', async () => {
    const refuse: SMTPServerOptions = {
      onData: (stream, _session, done) => {
        stream.resume().on('end', () => done(answersNo(554)));
      },
    };
    expect(await failure(refuse)).not.toBe('WayRefused');
  });

  it('is a password that is wrong', async () => {
    const { port } = await aMailServer({
      authOptional: false,
      allowInsecureAuth: true,
      onAuth: (_auth, _session, done) => done(answersNo(535)),
    });
    await expect(handTo(port, 'none', SECRET)).rejects.not.toMatchObject({ name: 'WayRefused' });
  });

  it('is a server that is not there, or hangs up', async () => {
    const server = createServer((socket) => socket.resume().end('220 here\r\n')).listen(
      0,
      '127.0.0.1',
    );
    await once(server, 'listening');
    const { port } = server.address() as AddressInfo;
    await expect(handTo(port)).rejects.toThrow();
    server.close();
    await once(server, 'close');
    await expect(handTo(port)).rejects.toThrow(/ECONNREFUSED/);
  });
});
