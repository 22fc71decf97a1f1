export interface paths {
    "/api/v1/audit/history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What happened to one record, newest first */
        get: operations["showHistory"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/audit/entries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The organisation's log of what was done and what was refused, newest first */
        get: operations["listAuditEntries"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        InputValidationIssue: {
            /** Format: uri */
            type: string;
            /** @enum {string} */
            in?: "body" | "path" | "query" | "header";
            name?: string;
            detail?: string;
        };
        OutgoingMail: {
            /** Format: uuid */
            id: string;
            to: string;
            language: string;
            subject: string;
            text?: string;
            /** @enum {string} */
            kind: "ordinary" | "security" | "crisis";
            /** @enum {string} */
            state: "waiting" | "sending" | "sent" | "kept" | "failed" | "dropped";
            attempts: number;
            /** Format: date-time */
            queuedAt: string;
            /** Format: date-time */
            endedAt?: string;
            problem?: string;
        };
        /** @description A problem, as in RFC 9457 and the REST guide of Belgif. */
        Problem: {
            /** Format: uri */
            type: string;
            /** @description In English. */
            title: string;
            status: number;
            /** @description What to do, in the language of the reader. */
            detail: string;
            /** Format: uri */
            instance: string;
            code: string;
            issues?: components["schemas"]["InputValidationIssue"][];
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    showHistory: {
        parameters: {
            query: {
                subjectType: string;
                subjectId: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    /** @description For If-None-Match and If-Match */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            /** Format: uuid */
                            id: string;
                            /** Format: date-time */
                            at: string;
                            act: string;
                            /** @enum {string} */
                            actorKind: "person" | "system" | "anonymous";
                            /** Format: uuid */
                            actorPerson?: string;
                            actorLabel: string;
                            /** Format: uuid */
                            actorOrganisation?: string;
                            subjectType: string;
                            subjectId: string;
                            /** @enum {string} */
                            outcome: "done" | "refused";
                            refusal?: string;
                        }[];
                    };
                };
            };
            /** @description Not changed since the ETag in If-None-Match */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listAuditEntries: {
        parameters: {
            query?: {
                outcome?: "done" | "refused";
                person?: string;
                from?: string;
                to?: string;
                page?: number;
                pageSize?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    /** @description For If-None-Match and If-Match */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            /** Format: uuid */
                            id: string;
                            /** Format: date-time */
                            at: string;
                            act: string;
                            /** @enum {string} */
                            actorKind: "person" | "system" | "anonymous";
                            /** Format: uuid */
                            actorPerson?: string;
                            actorLabel: string;
                            /** Format: uuid */
                            actorOrganisation?: string;
                            subjectType: string;
                            subjectId: string;
                            /** @enum {string} */
                            outcome: "done" | "refused";
                            refusal?: string;
                        }[];
                        total: number;
                        /** Format: uri */
                        self: string;
                        /** Format: uri */
                        first?: string;
                        /** Format: uri */
                        prev?: string;
                        /** Format: uri */
                        next?: string;
                        /** Format: uri */
                        last?: string;
                    };
                };
            };
            /** @description Not changed since the ETag in If-None-Match */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
}
