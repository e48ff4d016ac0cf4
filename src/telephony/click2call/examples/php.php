<?php
// PHP 7.0+
const APPLICATION_KEY = '{{applicationKey}}';
const APPLICATION_SECRET = '{{applicationSecret}}';
const CONSUMER_KEY = '{{consumerKey}}';
const API = '{{api}}';
const URL = API . '{{path}}';

function call(string $calledNumber): string
{
    $body = json_encode(['calledNumber' => $calledNumber]);
    $timestamp = file_get_contents(API . '/auth/time');
    $signed = implode('+', [APPLICATION_SECRET, CONSUMER_KEY, 'POST', URL, $body, $timestamp]);
    $context = stream_context_create(['http' => [
        'method' => 'POST',
        'header' => [
            'Content-Type: application/json',
            'X-Ovh-Application: ' . APPLICATION_KEY,
            'X-Ovh-Consumer: ' . CONSUMER_KEY,
            'X-Ovh-Timestamp: ' . $timestamp,
            'X-Ovh-Signature: $1$' . sha1($signed),
        ],
        'content' => $body,
        'ignore_errors' => true,
    ]]);
    $answer = file_get_contents(URL, false, $context);
    $call = json_decode($answer);
    if (!isset($call->callId)) {
        throw new Exception($answer);
    }
    return $call->callId;
}

try {
    echo call('{{calledNumber}}'), PHP_EOL;
} catch (Exception $error) {
    fwrite(STDERR, $error->getMessage() . PHP_EOL);
    exit(1);
}
