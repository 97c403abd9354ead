import { createRemoteJWKSet, decodeJwt, jwtVerify } from 'jose';
import { beforeAll, describe, expect, it } from 'vitest';
import * as z from 'zod';
import { type Issuer, startIssuer } from '../../local/issuer.ts';
import { troubleOf } from './trouble.ts';

const claims = { branch: 'huaian', role: 'integrator', sub: 'call-centre' } as const;

describe('the local issuer', () => {
  let issuer: Issuer;
  beforeAll(async () => {
    issuer = await startIssuer();
    return issuer.stop;
  });

  /** As a gateway does it: from the issuer's address alone. */
  const verify = async (token: string) => {
    const page = await fetch(`${issuer.url}/.well-known/openid-configuration`);
    const found = z.object({ issuer: z.string(), jwks_uri: z.url() }).parse(await page.json());
    return jwtVerify(token, createRemoteJWKSet(new URL(found.jwks_uri)), {
      issuer: found.issuer,
      audience: 'redress',
      algorithms: ['RS256'],
    });
  };

  it('signs tokens that its published key verifies', async () => {
    const { payload } = await verify(await issuer.sign(claims));
    expect(payload).toMatchObject({
      iss: issuer.url,
      aud: 'redress',
      sub: 'call-centre',
      redress_branch: 'huaian',
      redress_role: 'integrator',
    });
    expect((payload.exp ?? 0) - (payload.iat ?? 0)).toBe(7 * 24 * 60 * 60);
  });

  it('names the subject and the claims as it is asked to', async () => {
    const names = { branch: 'unit', role: 'duty' };
    const token = await issuer.sign({ ...claims, sub: 'agent-7', names });
    expect(decodeJwt(token)).toMatchObject({ sub: 'agent-7', unit: 'huaian', duty: 'integrator' });
  });

  it('signs tokens that have expired', async () => {
    const token = await issuer.sign({ ...claims, expiresInSeconds: -1 });
    await expect(verify(token)).rejects.toMatchObject({ code: 'ERR_JWT_EXPIRED' });
  });

  it('forges tokens that nothing but their signature gives away', async () => {
    const [forged, real] = [await issuer.forge(claims), await issuer.sign(claims)];
    expect(Object.keys(decodeJwt(forged))).toEqual(Object.keys(decodeJwt(real)));
    expect(forged.split('.')[0]).toBe(real.split('.')[0]);
    await expect(verify(forged)).rejects.toMatchObject({
      code: 'ERR_JWS_SIGNATURE_VERIFICATION_FAILED',
    });
  });

  it.each([{ audience: 'others' }, { issuer: 'https://others.example' }])(
    'signs tokens of others: %j',
    async (other) => {
      const token = await issuer.sign({ ...claims, ...other });
      await expect(verify(token)).rejects.toMatchObject({
        code: 'ERR_JWT_CLAIM_VALIDATION_FAILED',
      });
    },
  );

  it('knows no other page', async () => {
    expect((await fetch(`${new URL(issuer.url).origin}/jwks`)).status).toBe(404);
  });

  it('has another address each time: whoever keeps keys by address keeps no old one', async () => {
    const port = Number(new URL(issuer.url).port);
    expect(await troubleOf(startIssuer({ port }))).toContain(`Port ${port} is taken`);
    await issuer.stop();
    const next = await startIssuer({ port });
    expect(new URL(next.url).origin).toBe(new URL(issuer.url).origin);
    expect(next.url).not.toBe(issuer.url);
    await next.stop();
  });
});
