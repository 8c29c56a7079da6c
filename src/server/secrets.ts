// Tokens, codes and passwords: made from the system's randomness, stored only as hashes.
import { createHash, randomBytes, randomInt, scrypt, timingSafeEqual } from "node:crypto";

/** 256 random bits, opaque. */
export function newToken(): string {
	return randomBytes(32).toString("hex");
}

/** What is stored of a token or code. */
export function secretHash(secret: string): string {
	return createHash("sha256").update(`fjs-secret-1\n${secret}`).digest("hex");
}

/** Eight digits, all equally likely. */
export function newCode(): string {
	return String(randomInt(100_000_000)).padStart(8, "0");
}

/** Letters and digits that nobody mistakes for each other when reading them off a screen. */
const READABLE = "23456789abcdefghjkmnpqrstuvwxyz";

/** Three groups of five: 74 bits. */
export function newPassword(): string {
	const group = () => Array.from({ length: 5 }, () => READABLE[randomInt(READABLE.length)]).join("");
	return [group(), group(), group()].join("-");
}

export interface PasswordCost {
	/** N = 2 to the power of this. */
	log2n: number;
	p: number;
}
const BLOCK = 8;
/** OWASP's scrypt setting of 32 MB: about a third of a second on a small machine. */
export const OFFICE_COST: PasswordCost = { log2n: 15, p: 3 };

/** scrypt with its settings in front, so that they can rise later. */
export async function hashPassword(password: string, cost: PasswordCost = OFFICE_COST): Promise<string> {
	const salt = randomBytes(16);
	const key = await derive(password, salt, cost);
	return ["scrypt", cost.log2n, cost.p, salt.toString("hex"), key.toString("hex")].join("$");
}

/** Takes as long for an account that does not exist (`stored` null) as for one that does. */
export async function isPassword(
	password: string,
	stored: string | null,
	cost: PasswordCost = OFFICE_COST,
): Promise<boolean> {
	const [, log2n, p, salt = "", key = ""] = (stored ?? nobody(cost)).split("$");
	const derived = await derive(password, Buffer.from(salt, "hex"), { log2n: Number(log2n), p: Number(p) });
	const expected = Buffer.from(key, "hex");
	return expected.length === derived.length && timingSafeEqual(expected, derived) && stored !== null;
}

const nobody = ({ log2n, p }: PasswordCost) => `scrypt$${log2n}$${p}$${"0".repeat(32)}$${"0".repeat(64)}`;

function derive(password: string, salt: Buffer, { log2n, p }: PasswordCost): Promise<Buffer> {
	const N = 2 ** log2n;
	const options = { N, r: BLOCK, p, maxmem: 2 * 128 * N * BLOCK };
	return new Promise((resolve, reject) => {
		scrypt(password.normalize("NFC"), salt, 32, options, (error, key) =>
			error ? reject(error) : resolve(key),
		);
	});
}
